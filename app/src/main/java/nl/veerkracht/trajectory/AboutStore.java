package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AboutStore {

    static final String WORDS = "trajectory.words.words";
    private static final String CALLED = "trajectory.about.called";
    private static final String NAME = "trajectory.about.name";
    private static final String BORN = "trajectory.about.born";

    private static final String INSERT = """
            insert into trajectory.about (trajectory, called_sealed, name_sealed, born_sealed) values (:id, :called, :name, :born)
            """;
    private static final String UPDATE = """
            update trajectory.about set called_sealed = :called, name_sealed = :name, born_sealed = :born, version = version + 1
            where trajectory = :id and version = :version
            """;
    private static final String SAY = """
            insert into trajectory.words (id, trajectory, words_sealed, said_on, written_by) values (:id, :line, :words, :saidOn, :by)
            """;

    private final JdbcClient jdbc;

    AboutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Line line, About about) {
        sealed(INSERT, line, about).update();
    }

    /** False when somebody changed it meanwhile. */
    boolean update(Line line, About about) {
        return sealed(UPDATE, line, about).param("version", about.version()).update() == 1;
    }

    void say(UUID id, Line line, Words words, UUID by) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("line", line.dossier())
                .param("words", line.key().seal(WORDS, id, words.text()))
                .param("saidOn", words.saidOn())
                .param("by", by)
                .update();
    }

    private JdbcClient.StatementSpec sealed(String sql, Line line, About about) {
        DataKey key = line.key();
        UUID id = line.dossier();
        Birth born = about.born();
        return jdbc.sql(sql)
                .param("id", id)
                .param("called", key.seal(CALLED, id, about.called()))
                .param("name", key.sealNullable(NAME, id, about.name()), Types.BINARY)
                .param("born", key.sealNullable(BORN, id, born == null ? null : born.iso()), Types.BINARY);
    }

    /** The columns {@code called_sealed, name_sealed, born_sealed, about_version} of a joined row; null when the reader may not see them. */
    static @Nullable About about(ResultSet row, DataKey key, UUID id) throws SQLException {
        byte[] called = row.getBytes("called_sealed");
        if (called == null) {
            return null;
        }
        String born = key.unsealNullable(BORN, id, row.getBytes("born_sealed"));
        return new About(
                key.unseal(CALLED, id, called),
                key.unsealNullable(NAME, id, row.getBytes("name_sealed")),
                born == null ? null : Birth.of(born),
                row.getInt("about_version"));
    }
}
