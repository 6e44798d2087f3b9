package nl.veerkracht.herspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpaceStore {

    private static final String OPEN = """
            insert into herspace.space (trajectory, opened_by) values (:line, :by)
            on conflict (trajectory) do update set opened_by = excluded.opened_by, opened_at = actor.moment()
            """;
    private static final String WAY = """
            select (select opened_at from herspace.space where trajectory = :line) as opened_at,
              herspace.has_words(:line) as has_words, herspace.gave_me(:line) as gave_me,
              (select id from herspace.erasure where trajectory = :line and taken_back_at is null and answer is distinct from 'no') as erasure
            """;
    private static final String EASY = "select easy from herspace.space where trajectory = :line";
    private static final String WISHED = """
            select exists (select from herspace.erasure where trajectory = :line and taken_back_at is null and answer is distinct from 'no')
            """;
    private static final String READ_EASY = "update herspace.space set easy = :easy where trajectory = :line";

    /**
     * How her space stands towards the reader.
     *
     * @param opened when her words were last made, null when she never had any
     * @param entered whether she has words that open it now
     * @param story whether she gave the reader her story
     * @param erasure her open wish that everything is destroyed, for who answers it
     */
    record Way(
            @Nullable Instant opened,
            boolean entered,
            boolean story,
            @Nullable UUID erasure) {}

    private final JdbcClient jdbc;

    SpaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(TrajectoryId line, AccountId by) {
        jdbc.sql(OPEN).param("line", line.value()).param("by", by.value()).update();
    }

    Way way(TrajectoryId line) {
        return jdbc.sql(WAY)
                .param("line", line.value())
                .query((row, n) -> {
                    Timestamp opened = row.getTimestamp("opened_at");
                    return new Way(
                            opened == null ? null : opened.toInstant(),
                            row.getBoolean("has_words"),
                            row.getBoolean("gave_me"),
                            row.getObject("erasure", UUID.class));
                })
                .single();
    }

    /** Whether she reads the short version of her pages. */
    boolean easy(UUID line) {
        return jdbc.sql(EASY)
                .param("line", line)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether a wish that everything is destroyed is open. */
    boolean wished(UUID line) {
        return jdbc.sql(WISHED).param("line", line).query(Boolean.class).single();
    }

    void readEasy(UUID line, boolean easy) {
        jdbc.sql(READ_EASY).param("line", line).param("easy", easy).update();
    }
}
