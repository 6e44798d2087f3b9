package nl.veerkracht.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as its own process, started as people start it: {@code ./veerkracht run}. */
final class AppProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: (http://\\S+) \\(([0-9.]+) s\\)");

    private static final Pattern USED = Pattern.compile(" total \\d+K, used (\\d+)K");

    private final Process process;
    private final URI address;
    private final double seconds;

    private AppProcess(Process process, URI address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options for its Java machine
     */
    static AppProcess start(Path data, String options) {
        return start(data, options, freePort());
    }

    /** As {@link #start(Path, String)}, where another was that is killed. */
    AppProcess again(Path data, String options) {
        return start(data, options, address.getPort());
    }

    private static AppProcess start(Path data, String options, int port) {
        String command = System.getProperty("veerkracht.command", "./veerkracht");
        ProcessBuilder builder =
                new ProcessBuilder(command, "run", "--data", data.toString(), "--port", String.valueOf(port));
        builder.environment().put("VEERKRACHT_JAVA_OPTIONS", options);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return new AppProcess(process, URI.create(ready.group(1)), Double.parseDouble(ready.group(2)));
                }
            }
            throw new IllegalStateException("The application stopped before it was ready.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** From the start of its process until it was ready, as it says itself. */
    double seconds() {
        return seconds;
    }

    /** Resident memory in megabytes: {@code VmRSS} for now, {@code VmHWM} for the most it ever was. */
    int megabytes(String what) {
        try {
            return ProcessMemory.megabytes(process, what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lives on the heap, in kilobytes: taken after everything was collected that nobody needs. */
    int heapKilobytes() {
        ask("GC.run");
        return ask("GC.heap_info")
                .lines()
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToInt(used -> Integer.parseInt(used.group(1)))
                .sum();
    }

    private String ask(String what) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process asking = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), what).start();
            return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
