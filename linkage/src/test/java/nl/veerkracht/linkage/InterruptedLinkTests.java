package nl.veerkracht.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking as a process of its own that is stopped halfway or has too little room: the output is complete or not there. */
@Tag("long")
class InterruptedLinkTests {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    private Path out() {
        return folder.resolve("pairs.csv");
    }

    private Process link(String memory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                LinkCommand.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--out", out().toString()));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static void awaitEnd(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void stop(Process process, boolean outright) throws InterruptedException {
        if (outright) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        awaitEnd(process);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Some tens of thousands of pairs, so that writing them takes a while. */
    private Path manyAlike() throws IOException {
        String rows = IntStream.range(0, 900)
                .mapToObj(n -> "l" + n + ",Maya,Roggeveld,06123456" + n / 90 + "9\n")
                .collect(Collectors.joining("", "id,given_names,surname,phone\n", ""));
        return Files.writeString(folder.resolve("l.csv"), rows);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopped_while_it_reads_it_leaves_nothing(boolean outright) throws Exception {
        Process process = link("64m", "/dev/stdin");
        try (OutputStream rows = process.getOutputStream()) {
            rows.write("id,surname\n".getBytes(UTF_8));
            // Far more than a pipe holds: when this has gone out, the process reads, and waits for more.
            for (int n = 0; n < 30_000; n++) {
                rows.write(("l" + n + ",Roggeveld\n").getBytes(UTF_8));
            }
            rows.flush();
            stop(process, outright);
        }

        assertThat(process.exitValue()).isNotZero();
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopped_while_it_writes_it_leaves_all_or_nothing_and_the_next_run_clears_up(boolean outright)
            throws Exception {
        String left = manyAlike().toString();
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = link("256m", left, "--threshold=0");
            awaitWriting(watch);
            stop(process, outright);
        }
        byte[] first = Files.exists(out()) ? Files.readAllBytes(out()) : new byte[0];
        for (String name : names()) {
            if (name.endsWith(".part")) {
                assertThat(outright).isTrue();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }

        awaitEnd(link("256m", left, "--threshold=0"));

        assertThat(names()).containsExactlyInAnyOrder("l.csv", "pairs.csv");
        assertThat(first)
                .satisfiesAnyOf(
                        it -> assertThat(it).isEmpty(), it -> assertThat(it).isEqualTo(Files.readAllBytes(out())));
    }

    /** The place is tried out first, so the second part is the one that is written. */
    private static void awaitWriting(WatchService watch) throws InterruptedException {
        int parts = 0;
        while (parts < 2) {
            WatchKey key = watch.poll(60, TimeUnit.SECONDS);
            assertThat(key).as("a part is written").isNotNull();
            for (WatchEvent<?> event : key.pollEvents()) {
                parts += String.valueOf(event.context()).endsWith(".part") ? 1 : 0;
            }
            key.reset();
        }
    }

    @Test
    void a_part_of_a_process_that_still_works_stays() throws Exception {
        Path theirs = Files.createFile(
                folder.resolve("pairs.csv." + ProcessHandle.current().pid() + ".7.part"));
        Path others = Files.createFile(folder.resolve("other.csv.999999999.7.part"));
        Path left = Files.writeString(folder.resolve("l.csv"), "id,surname\nl1,Roggeveld\n");

        awaitEnd(link("64m", left.toString()));

        assertThat(theirs).exists();
        assertThat(others).exists();
        assertThat(out()).exists();
    }

    @Test
    void too_little_memory_is_one_calm_sentence_that_tells_what_to_do() throws Exception {
        Process process = link("24m", "/dev/stdin");
        try (OutputStream rows = process.getOutputStream()) {
            rows.write("id,given_names,surname\n".getBytes(UTF_8));
            String lengthy = "x".repeat(500_000);
            for (int n = 0; n < 200; n++) {
                rows.write((lengthy + n + ",Maya,Roggeveld\n").getBytes(UTF_8));
            }
        } catch (IOException e) {
            assertThat(e).as("it stopped reading").hasMessageContaining("pipe");
        }
        String told = new String(process.getErrorStream().readAllBytes(), UTF_8);
        awaitEnd(process);

        assertThat(told)
                .startsWith("/dev/stdin: linking this takes more memory")
                .contains("-Xmx8g", "Spark")
                .hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(names()).isEmpty();
    }
}
