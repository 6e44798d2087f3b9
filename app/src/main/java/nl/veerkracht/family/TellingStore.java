package nl.veerkracht.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.sharing.What;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TellingStore {

    private static final String TEXT = "family.telling.text";

    private static final String ALL =
            "select id, part, text_sealed, her_yes, version, written_at from family.telling where trajectory = :line";
    private static final String ID = "select id from family.telling where trajectory = :line and part = :part";
    private static final String WRITE = """
            insert into family.telling (id, trajectory, part, text_sealed, her_yes, version, written_by)
            values (:id, :line, :part, :text, :yes, 1, :by)
            on conflict (trajectory, part) do nothing
            """;
    private static final String WRITE_AGAIN = """
            update family.telling set text_sealed = :text, her_yes = :yes, version = version + 1, written_by = :by, written_at = actor.moment()
            where id = :id and version = :version
            """;
    private static final String SHOWN = "select part, until from family.shown() where line = :line";

    /** Something that is open to the acting parent. */
    record Shown(What part, Instant until) {}

    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written for parents, as far as the reader may read it. */
    List<Telling> all(Line line) {
        return jdbc.sql(ALL)
                .param("line", line.id().value())
                .query((row, n) -> telling(row, line.key()))
                .list();
    }

    private static Telling telling(ResultSet row, DataKey key) throws SQLException {
        return new Telling(
                part(row),
                key.unseal(TEXT, row.getObject("id", UUID.class), row.getBytes("text_sealed")),
                row.getBoolean("her_yes"),
                row.getInt("version"),
                row.getTimestamp("written_at").toInstant());
    }

    private static What part(ResultSet row) throws SQLException {
        return What.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
    }

    /**
     * False when somebody wrote it meanwhile.
     *
     * @param telling with the version that was read, 0 when there was none
     */
    boolean write(Line line, Telling telling, AccountId by) {
        UUID id = id(line, telling);
        JdbcClient.StatementSpec statement = jdbc.sql(telling.version() == 0 ? WRITE : WRITE_AGAIN)
                .param("id", id)
                .param("text", line.key().seal(TEXT, id, telling.text()))
                .param("yes", telling.herYes())
                .param("by", by.value());
        return (telling.version() == 0
                                ? statement
                                        .param("line", line.id().value())
                                        .param("part", telling.part().code())
                                : statement.param("version", telling.version()))
                        .update()
                == 1;
    }

    private UUID id(Line line, Telling telling) {
        return jdbc.sql(ID)
                .param("line", line.id().value())
                .param("part", telling.part().code())
                .query(UUID.class)
                .optional()
                .orElseGet(UUID::randomUUID);
    }

    List<Shown> shown(UUID line) {
        return jdbc.sql(SHOWN)
                .param("line", line)
                .query((row, n) ->
                        new Shown(part(row), row.getTimestamp("until").toInstant()))
                .list();
    }
}
