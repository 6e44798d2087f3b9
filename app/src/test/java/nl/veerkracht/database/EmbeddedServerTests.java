package nl.veerkracht.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedServerTests {

    @TempDir
    Path directory;

    @Test
    void what_is_answered_is_on_disk() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directory.resolve("data"), "secret")) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(server.address(), "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server.address(), "show log_statement")).isEqualTo("none");
            assertThat(ask(server.address(), "show server_version")).startsWith("18");
        }
    }

    @Test
    void nobody_signs_in_without_the_password() {
        try (EmbeddedServer server = EmbeddedServer.startForTests(directory.resolve("data"), "secret")) {
            ServerAddress wrong = new ServerAddress(server.address().port(), "postgres", "guess");
            assertThatThrownBy(() -> ask(wrong, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void one_application_per_directory() {
        try (EmbeddedServer server = EmbeddedServer.startForTests(directory.resolve("data"), "secret")) {
            assertThat(server.address().port()).isPositive();
            assertThatThrownBy(() -> EmbeddedServer.startForTests(directory.resolve("data"), "secret"))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_backup_made_while_writing_is_whole_and_restores_into_an_empty_directory_only() throws Exception {
        Path copy = directory.resolve("copy");
        try (EmbeddedServer server = EmbeddedServer.start(directory.resolve("data"), "secret")) {
            execute(server.address(), "create table kept as select generate_series(1, 20000) n");
            try (Connection writing = source(server.address()).getConnection();
                    Statement statement = writing.createStatement()) {
                writing.setAutoCommit(false);
                statement.execute("insert into kept select generate_series(20001, 40000)");
                ClusterBackup.of(directory.resolve("data"), server.address()).to(copy);
                writing.rollback();
            }
            execute(server.address(), "delete from kept");
        }
        assertThatThrownBy(() -> ClusterBackup.restore(copy, directory.resolve("data")))
                .hasMessageContaining("not empty");
        ClusterBackup.restore(copy, directory.resolve("restored"));
        try (EmbeddedServer server = EmbeddedServer.start(directory.resolve("restored"), "secret")) {
            assertThat(ask(server.address(), "select count(*)::text from kept")).isEqualTo("20000");
        }
    }

    @Test
    void something_else_is_not_taken_for_a_backup() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        assertThatThrownBy(() -> ClusterBackup.restore(other, directory.resolve("restored")))
                .hasMessageContaining("not a backup");
    }

    private static PGSimpleDataSource source(ServerAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url("postgres"));
        source.setUser(address.owner());
        source.setPassword(address.password());
        return source;
    }

    private static void execute(ServerAddress address, String sql) throws SQLException {
        try (Connection connection = source(address).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(ServerAddress address, String sql) throws SQLException {
        try (Connection connection = source(address).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
