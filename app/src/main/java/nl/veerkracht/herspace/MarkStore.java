package nl.veerkracht.herspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkStore {

    private static final String MARKS = "herspace.mark.marks";
    private static final String WORDS = "herspace.mark.words";

    private static final String GIVE = """
            insert into herspace.mark (id, trajectory, kind, marks_sealed, words_sealed) values (:id, :line, :kind, :marks, :words)
            """;
    private static final String NEWEST =
            "select * from herspace.mark where trajectory = :line order by given_at desc, id limit 60";

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(Line line, Marks marks) {
        DataKey key = line.key();
        jdbc.sql(GIVE)
                .param("id", marks.id())
                .param("line", line.id().value())
                .param("kind", marks.kind().code())
                .param("marks", key.seal(MARKS, marks.id(), marks.written()))
                .param("words", key.sealNullable(WORDS, marks.id(), marks.words()), java.sql.Types.BINARY)
                .update();
    }

    /** The newest first. */
    List<Marks> newest(Line line) {
        return jdbc.sql(NEWEST)
                .param("line", line.id().value())
                .query((row, n) -> marks(row, line.key()))
                .list();
    }

    private static Marks marks(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Marks(
                id,
                Marks.kind(row.getString("kind")),
                Marks.read(key.unseal(MARKS, id, row.getBytes("marks_sealed"))),
                key.unsealNullable(WORDS, id, row.getBytes("words_sealed")),
                row.getTimestamp("given_at").toInstant());
    }
}
