package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.database.ServerAddress;
import nl.veerkracht.keys.MasterKey;
import nl.veerkracht.testing.Program;
import nl.veerkracht.testing.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A real process, killed in the middle of its work: what was answered is there afterwards, once. */
@Tag("long")
class SurvivalTests {

    private static final Pattern FIGURES = Pattern.compile("Accepted: (\\d+)\nKnown already: (\\d+)\nRefused: (\\d+)");
    private static final int BEFORE_THE_KILL = 40;
    private static final int LINES = 1200;

    @TempDir
    Path directory = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();
    private Program program = new Program(directory);

    @BeforeEach
    void inItsOwnDirectory() {
        program = new Program(directory);
    }

    @AfterEach
    void stop() {
        program.close();
        http.close();
    }

    @Test
    void every_acknowledged_signal_exists_exactly_once_after_a_kill_and_a_second_import() throws Exception {
        Program.Running first = program.run().ready();
        String key = program.key("De Proef", "signaller");
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            if (post(first, key, signal(i)) == 201) {
                acknowledged.add("survival-" + i);
            }
        }
        first.kill();
        assertThat(acknowledged).hasSize(BEFORE_THE_KILL);

        Program.Running second = program.run().ready();
        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            assertThat(post(second, key, signal(i)))
                    .as("signal " + i + " is known already")
                    .isEqualTo(200);
        }
        assertThat(post(second, key, signal(BEFORE_THE_KILL))).isEqualTo(201);
        assertThat(signals()).isEqualTo(BEFORE_THE_KILL + 1);
    }

    @Test
    void an_import_goes_on_where_it_was_after_the_importer_and_after_the_instance_was_killed() throws Exception {
        Program.Running first = program.run().ready();
        String key = program.key("Stichting Brenger", "importer");
        Path file = lines();

        Process killed = imports(first, key, file);
        until(60);
        killed.destroyForcibly().waitFor();

        Process interrupted = imports(first, key, file);
        until(400);
        first.kill();
        String report = Program.rest(interrupted);
        assertThat(interrupted.waitFor()).isEqualTo(1);
        long acknowledged = figure(report, 1) + figure(report, 2);
        assertThat(acknowledged).isBetween(200L, LINES - 1L);

        Program.Running second = program.run().ready();
        assertThat(signals()).isGreaterThanOrEqualTo(acknowledged);
        Process again = imports(second, key, file);
        String last = Program.rest(again);
        assertThat(again.waitFor()).as(last).isZero();
        assertThat(figure(last, 1) + figure(last, 2)).isEqualTo(LINES);
        assertThat(figure(last, 2)).isGreaterThanOrEqualTo(acknowledged);
        assertThat(signals()).isEqualTo(LINES);
        assertThat(count("select count(distinct (organisation, external_fingerprint)) from signal.signal"))
                .isEqualTo(LINES);
        assertThat(count("select count(*) from signal.content")).isEqualTo(LINES);
    }

    private Process imports(Program.Running running, String key, Path file) {
        return program.start("import", "signals", file.toString(), "--key", key, "--url", running.address());
    }

    /** Asks the database until so many signals stand there. */
    private void until(long wanted) {
        Until.so(wanted + " signals stand there", () -> {
            try {
                return signals() >= wanted;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static long figure(String report, int group) {
        Matcher figures = FIGURES.matcher(report);
        assertThat(figures.find()).as(report).isTrue();
        return Long.parseLong(figures.group(group));
    }

    private Path lines() throws IOException {
        String all = IntStream.range(0, LINES)
                .mapToObj(i -> "{\"organisation\": \"Honk " + i % 7 + "\", \"signal\": "
                        + signal(i).replace("\n", " ") + "}")
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("signals.jsonl"), all);
    }

    private int post(Program.Running running, String key, String signal) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.address() + "/api/v1/signals"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(signal))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String signal(int number) {
        return """
                {"externalId": "survival-%d", "observedAt": "2026-05", "immediateDanger": false,
                 "signaller": {"name": "Een Melder", "role": "teacher", "reach": "toestel 12"},
                 "about": {"givenNames": "Proef", "surname": "Persoon%d", "birthDate": "2010-01"},
                 "observations": [{"lifeArea": "school", "fact": "Was er vandaag niet.", "certainty": "seen"}]}
                """.formatted(number, number);
    }

    private long signals() throws SQLException {
        return count("select count(*) from signal.signal");
    }

    /** Past all rights, on the running server. */
    private long count(String sql) throws SQLException {
        MasterKey keys = MasterKey.openOrCreate(Installation.keyDirectory(program.data()));
        ServerAddress address = EmbeddedServer.running(program.data(), Installation.password(keys))
                .orElseThrow();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(address.url("veerkracht"));
        owner.setUser(address.owner());
        owner.setPassword(address.password());
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
