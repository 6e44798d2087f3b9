package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import picocli.CommandLine;

@HouseTest
class ImportTests {

    record Ran(int status, String out, String err) {}

    @Value("${local.server.port}")
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestPeople people;

    @TempDir
    Path directory = Path.of("");

    String importer = "";

    @BeforeEach
    void key() {
        importer = key(Role.IMPORTER);
    }

    @Test
    void a_file_goes_in_once_however_often_it_is_imported() throws Exception {
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 0; i < 40; i++) {
            lines.append(carried("Honk " + (i % 3), signal("2026-03-0" + (1 + i % 9))))
                    .append("\r\n\n");
        }
        Path file = file(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(run(importer, file)).isEqualTo(new Ran(0, "Accepted: 40\nKnown already: 0\nRefused: 0\n", ""));
        assertThat(run(importer, file)).isEqualTo(new Ran(0, "Accepted: 0\nKnown already: 40\nRefused: 0\n", ""));
    }

    @Test
    void a_refused_line_is_named_by_number_field_and_reason_and_does_not_stop_the_rest() throws Exception {
        byte[] lines = String.join(
                        "\n",
                        signal("2026-02-31"),
                        "geen json",
                        carried("Honk", signal("morgen")),
                        "{\"organisation\": 5, \"signal\": {}}",
                        "x".repeat(3_000_000),
                        "\u00ff",
                        signal("2026-03-01"))
                .getBytes(StandardCharsets.ISO_8859_1);
        Ran ran = run(importer, file(lines));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().toList())
                .hasSize(9)
                .startsWith("Line 1: /observedAt: This is not a date that exists, written as ISO 8601.")
                .anySatisfy(line -> assertThat(line).startsWith("Line 2: "))
                .anySatisfy(line -> assertThat(line).startsWith("Line 3: /signal/observedAt: "))
                .anySatisfy(line -> assertThat(line).startsWith("Line 4: /organisation: "))
                .anySatisfy(line -> assertThat(line).startsWith("Line 5: "))
                .anySatisfy(line -> assertThat(line).startsWith("Line 6: "))
                .endsWith("Accepted: 1", "Known already: 0", "Refused: 6");
        assertThat(ran.out()).doesNotContain("geen json", "morgen");
    }

    @Test
    void a_wrong_key_a_wrong_address_and_a_missing_file_are_told_in_one_sentence() throws Exception {
        Path file = file(signal("2026-03-01").getBytes(StandardCharsets.UTF_8));
        assertFails(run("vk_wrong", file), "The key opens nothing here");
        assertFails(
                run(key(Role.SIGNALLER), file(carried("Honk", signal("2026-03")).getBytes(StandardCharsets.UTF_8))),
                "role importer");
        assertFails(run(importer, directory.resolve("nowhere.jsonl")), "There is no file");
        assertFails(
                ran("import", "signals", file.toString(), "--key", importer, "--url", "http://localhost:1"),
                "Nothing answers");
        assertThat(ran("import", "signals", file.toString(), "--key", importer, "--url", "nonsense")
                        .status())
                .isEqualTo(2);
        assertThat(ran("import", "signals", file.toString()).status()).isEqualTo(2);
    }

    private static void assertFails(Ran ran, String sentence) {
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains(sentence);
    }

    private Ran run(String key, Path file) {
        return ran("import", "signals", file.toString(), "--key", key, "--url", "http://localhost:" + port);
    }

    private static Ran ran(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = CommandLines.root();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = command.execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    private Path file(byte[] content) throws java.io.IOException {
        return Files.write(directory.resolve(UUID.randomUUID() + ".jsonl"), content);
    }

    private String key(Role role) {
        return people.asHouse(() -> keys.create("Stichting " + UUID.randomUUID(), role));
    }

    private static String carried(String organisation, String signal) {
        return "{\"organisation\": \"" + organisation + "\", \"signal\": " + signal + "}";
    }

    private static String signal(String observedAt) {
        return """
                {"externalId": "%s", "observedAt": "%s", "immediateDanger": false,\
                 "signaller": {"name": "Joke Verzonnen", "role": "teacher", "reach": "020-5550000"},\
                 "about": {"givenNames": "Fenna"},\
                 "observations": [{"lifeArea": "school", "fact": "Viel in slaap.", "certainty": "seen"}]}\
                """.formatted(UUID.randomUUID(), observedAt);
    }
}
