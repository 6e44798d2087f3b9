package nl.veerkracht.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What visitors thought. Only ever used as the house, which adds up. */
@Repository
class AnswerStore {

    private static final String ADD = """
            insert into screening.answer (id, screening, safe, room, help) values (:id, :screening, :safe, :room, :help)
            on conflict (id) do nothing
            """;
    private static final String TOTAL = "select count(*) from screening.answer where screening = :screening";
    private static final String COUNTS = """
            select question, answer, count(*) as given from (
              select 'SAFE' as question, safe as answer from screening.answer where screening = :screening
              union all select 'ROOM', room from screening.answer where screening = :screening
              union all select 'HELP', help from screening.answer where screening = :screening) asked
            group by question, answer
            """;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID screening, UUID form, Map<Opinion, Opinion.Answer> given) {
        jdbc.sql(ADD)
                .param("id", form)
                .param("screening", screening)
                .param("safe", ordinal(given, Opinion.SAFE))
                .param("room", ordinal(given, Opinion.ROOM))
                .param("help", ordinal(given, Opinion.HELP))
                .update();
    }

    private static int ordinal(Map<Opinion, Opinion.Answer> given, Opinion question) {
        return Objects.requireNonNull(given.get(question)).ordinal();
    }

    int total(UUID screening) {
        return jdbc.sql(TOTAL)
                .param("screening", screening)
                .query(Integer.class)
                .single();
    }

    Results results(UUID screening) {
        Map<Opinion, List<Integer>> counts = new EnumMap<>(Opinion.class);
        for (Opinion question : Opinion.values()) {
            counts.put(question, new ArrayList<>(Results.none()));
        }
        jdbc.sql(COUNTS).param("screening", screening).query(row -> {
            Objects.requireNonNull(counts.get(Opinion.valueOf(row.getString("question"))))
                    .set(row.getInt("answer"), row.getInt("given"));
        });
        return new Results(total(screening), counts);
    }
}
