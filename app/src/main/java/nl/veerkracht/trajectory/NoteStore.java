package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private static final String TEXT = "trajectory.note.text";
    private static final String INSERT = """
            insert into trajectory.note (id, trajectory, kind, sees, text_sealed, happened_at, author)
            values (:id, :line, :kind, :sees, :text, :happenedAt, :author)
            """;
    private static final String UPDATE = """
            update trajectory.note set kind = :kind, sees = :sees, text_sealed = :text, happened_at = :happenedAt, version = version + 1
            where id = :id and trajectory = :line and version = :version
            """;
    private static final String FIND = "select * from trajectory.note where id = :id and trajectory = :line";
    private static final String PAGE = """
            select * from trajectory.note
            where trajectory = :line and (happened_at, id) < (:at, :id) order by happened_at desc, id desc limit :limit
            """;

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Line line, Note note) {
        written(INSERT, line, note).param("author", note.author().value()).update();
    }

    /** False when somebody changed it meanwhile. */
    boolean update(Line line, Note note) {
        return written(UPDATE, line, note).param("version", note.version()).update() == 1;
    }

    Optional<Note> find(Line line, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("line", line.dossier())
                .query((row, n) -> note(row, line))
                .optional();
    }

    List<Note> page(Line line, Moment after, int limit) {
        return jdbc.sql(PAGE)
                .param("line", line.dossier())
                .param("at", Sql.utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, n) -> note(row, line))
                .list();
    }

    private JdbcClient.StatementSpec written(String sql, Line line, Note note) {
        return jdbc.sql(sql)
                .param("id", note.id())
                .param("line", line.dossier())
                .param("kind", note.kind().code())
                .param("sees", note.kind().event().sees())
                .param("text", line.key().seal(TEXT, note.id(), note.text()))
                .param("happenedAt", Sql.utc(note.happenedAt()));
    }

    private static Note note(ResultSet row, Line line) throws SQLException {
        UUID id = Sql.id(row, "id");
        return new Note(
                id,
                NoteKind.ofCode(row.getString("kind")),
                line.key().unseal(TEXT, id, row.getBytes("text_sealed")),
                Sql.moment(row, "happened_at"),
                new AccountId(Sql.id(row, "author")),
                Sql.moment(row, "written_at"),
                row.getInt("version"));
    }
}
