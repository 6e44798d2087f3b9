package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.database.ServerAddress;
import nl.veerkracht.keys.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A real process, killed in the middle of its work: what was answered is there afterwards, once. */
class SurvivalTests {

    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+) .*");
    private static final int BEFORE_THE_KILL = 40;

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        http.close();
    }

    @Test
    void every_acknowledged_signal_exists_exactly_once_after_a_kill_and_a_second_import() throws Exception {
        Process first = start("run", "--data", data(), "--port", "0");
        int port = port(first);
        String key = key();
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            if (post(port, key, signal(i)) == 201) {
                acknowledged.add("survival-" + i);
            }
        }
        first.destroyForcibly().waitFor();
        assertThat(acknowledged).hasSize(BEFORE_THE_KILL);

        Process second = start("run", "--data", data(), "--port", "0");
        int again = port(second);
        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            assertThat(post(again, key, signal(i)))
                    .as("signal " + i + " is known already")
                    .isEqualTo(200);
        }
        assertThat(post(again, key, signal(BEFORE_THE_KILL))).isEqualTo(201);
        assertThat(count("select count(*) from signal.signal")).isEqualTo(BEFORE_THE_KILL + 1);
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Veerkracht.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(
                directory.resolve("err-" + started.size() + ".txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VEERKRACHT_"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private int port(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError(
                "It did not start: " + Files.readString(directory.resolve("err-" + (started.size() - 1) + ".txt")));
    }

    private String key() throws IOException {
        Process making =
                start("api-key", "create", "--organisation", "De Proef", "--role", "signaller", "--data", data());
        String key = making.inputReader().readLine();
        assertThat(key).startsWith("vk_");
        return key;
    }

    private int post(int port, String key, String signal) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/signals"))
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

    /** Past all rights, on the running server. */
    private long count(String sql) throws SQLException {
        MasterKey keys = MasterKey.openOrCreate(Installation.keyDirectory(directory.resolve("data")));
        ServerAddress address = EmbeddedServer.running(directory.resolve("data"), Installation.password(keys))
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
