package nl.veerkracht.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as people start it: processes of their own, with data and keys in one directory, without the tests' classes. */
public final class Program implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+) .*");

    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<Process> started = new ArrayList<>();

    /** With data in {@code directory/data}. */
    public Program(Path directory) {
        this.directory = directory;
        directory.toFile().mkdirs();
    }

    /** Sets an environment variable for what is started from now on. */
    public Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Path data() {
        return directory.resolve("data");
    }

    /** Starts to serve, on any port. */
    public Running run() {
        return new Running(start("run", "--data", data().toString(), "--port", "0"));
    }

    /** Starts a command, and leaves it running. */
    public Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes(),
                "nl.veerkracht.cli.Veerkracht"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VEERKRACHT_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path errors() {
        return directory.resolve("err-" + started.size() + ".txt");
    }

    /**
     * How a command ended.
     *
     * @param faults what it said of what went wrong
     */
    public record Ended(int status, String faults) {}

    /** Runs a command on this data to its end; works beside what runs. */
    public Ended ends(String... arguments) {
        Path faults = errors();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data().toString()));
        Process process = start(all.toArray(String[]::new));
        rest(process);
        waitFor(process);
        try {
            return new Ended(process.exitValue(), Files.readString(faults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key to the API; works beside what runs. */
    public String key(String organisation, String role) {
        Process making =
                start("api-key", "create", "--organisation", organisation, "--role", role, "--data", data().toString());
        String key = rest(making).strip();
        if (!key.startsWith("vk_")) {
            throw new AssertionError("No key: " + told());
        }
        return key;
    }

    /** All it prints until it ends. */
    public static String rest(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String told() {
        try {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < started.size(); i++) {
                all.append(Files.readString(directory.resolve("err-" + i + ".txt")));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
        started.forEach(Program::waitFor);
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that serves. */
    public final class Running {

        private final Process process;
        private final BufferedReader out;
        private int port;

        private Running(Process process) {
            this.process = process;
            this.out = process.inputReader();
        }

        /** Waits until it is ready. */
        public Running ready() {
            try {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    Matcher ready = READY.matcher(line);
                    if (ready.matches()) {
                        port = Integer.parseInt(ready.group(1));
                        return this;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new AssertionError("It did not start: " + told());
        }

        /** The next line it prints. */
        public String line() {
            try {
                return out.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String address() {
            return "http://localhost:" + port;
        }

        /** Ends it at once, in the middle of whatever it does. */
        public void kill() {
            Program.waitFor(process.destroyForcibly());
        }

        /** Asks it to end, waits until it has, and tells what else it printed. */
        public String stop() {
            // Not Process.destroy, which closes what it prints.
            process.toHandle().destroy();
            return out.lines().collect(Collectors.joining("\n"));
        }
    }
}
