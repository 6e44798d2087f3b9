package nl.veerkracht.herspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    private static final String TEXT = "herspace.letter.text";
    private static final String ANSWER = "herspace.letter.answer";

    private static final String ADD =
            "insert into herspace.letter (id, trajectory, kind, text_sealed) values (:id, :line, :kind, :text)";
    private static final String ANSWERED = """
            update herspace.letter set answer_sealed = :answer, answered_by = :by, answered_at = actor.moment()
            where id = :id and trajectory = :line and answered_at is null
            """;
    private static final String NEWEST =
            "select * from herspace.letter where trajectory = :line order by written_at desc, id limit 100";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Line line, Letter.Kind kind, String text) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("line", line.id().value())
                .param("kind", kind.code())
                .param("text", line.key().seal(TEXT, id, text))
                .update();
    }

    /** False when it was answered before, or is not for the reader to answer. */
    boolean answer(UUID id, Line line, String answer, AccountId by) {
        return jdbc.sql(ANSWERED)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("answer", line.key().seal(ANSWER, id, answer))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** The newest first, as far as the reader may see them. */
    List<Letter> newest(Line line) {
        return jdbc.sql(NEWEST)
                .param("line", line.id().value())
                .query((row, n) -> letter(row, line.key()))
                .list();
    }

    private static Letter letter(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Letter(
                id,
                Letter.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                key.unseal(TEXT, id, row.getBytes("text_sealed")),
                row.getTimestamp("written_at").toInstant(),
                key.unsealNullable(ANSWER, id, row.getBytes("answer_sealed")),
                answered == null ? null : answered.toInstant());
    }
}
