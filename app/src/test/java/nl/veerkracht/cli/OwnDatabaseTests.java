package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.testing.PlainVisitor;
import nl.veerkracht.testing.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Your own PostgreSQL: a database whose owner may make a login and nothing more; and two instances beside each other on it. */
@Tag("long")
class OwnDatabaseTests {

    private static final String SCHOOL = "Het Verzonnen College";

    @TempDir
    Path directory = Path.of("");

    @Test
    void two_instances_on_your_own_database_serve_the_same_sessions_and_desks_and_start_again_together()
            throws Exception {
        try (EmbeddedServer server = EmbeddedServer.startForTests(directory.resolve("server"), "test");
                Program one = on(server, "one");
                Program two = on(server, "two");
                PlainVisitor karin = new PlainVisitor();
                PlainVisitor noor = new PlainVisitor()) {
            makeDatabase(server);
            Program.Running first = one.run().ready();
            FirstPeople.joins(karin, first, "Karin Beheer", FirstPeople.link(first));
            Program.Running second = two.run().ready();
            assertThat(karin.open(second.address() + "/me").body()).contains("karin@example.org");

            String link = FirstPeople.invites(karin, second, "Noor Verbeek", "WEIGHER");
            FirstPeople.joins(noor, first, "Noor Verbeek", link);
            assertThat(noor.open(second.address() + "/").body())
                    .contains("Noor")
                    .doesNotContain(SCHOOL);
            String key = one.key(SCHOOL, "signaller");
            assertThat(post(first, key)).isEqualTo(201);
            assertThat(noor.open(second.address() + "/").body()).contains(SCHOOL);
            assertThat(post(second, key)).as("known on the other too").isEqualTo(200);

            first.stop();
            second.stop();
            Program.Running third = one.run();
            Program.Running fourth = two.run();
            for (Program.Running again : new Program.Running[] {third.ready(), fourth.ready()}) {
                assertThat(noor.open(again.address() + "/").body()).contains("Noor", SCHOOL);
            }
            assertThat(third.stop() + fourth.stop()).doesNotContain("Set up");
        }
    }

    /** The key files are the same for every instance. */
    private Program on(EmbeddedServer server, String name) {
        return new Program(directory.resolve(name))
                .with(
                        "VEERKRACHT_DB_URL",
                        "postgresql://localhost:" + server.address().port() + "/verhalen")
                .with("VEERKRACHT_DB_USER", "eigenaar")
                .with("VEERKRACHT_DB_PASSWORD", "van een ander")
                .with("VEERKRACHT_KEYS", directory.resolve("keys").toString());
    }

    private static void makeDatabase(EmbeddedServer server) throws SQLException {
        PGSimpleDataSource host = new PGSimpleDataSource();
        host.setUrl(server.address().url("postgres"));
        host.setUser(server.address().owner());
        host.setPassword(server.address().password());
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role eigenaar login createrole password 'van een ander'");
            statement.execute("create database verhalen owner eigenaar");
        }
    }

    private static int post(Program.Running running, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.address() + "/api/v1/signals"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"externalId": "own-1", "observedAt": "2026-05", "immediateDanger": true,
                         "signaller": {"name": "Een Melder", "role": "teacher", "reach": "toestel 12"},
                         "about": {"description": "Draagt altijd een gele jas"},
                         "observations": [{"lifeArea": "school", "fact": "Was er vandaag niet.", "certainty": "seen"}]}
                        """))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
