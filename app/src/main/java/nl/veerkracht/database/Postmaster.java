package nl.veerkracht.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process that belongs to a cluster directory, known by its {@code postmaster.pid}: pid on line 1, port on line 4. */
record Postmaster(Path pidFile) {

    static Postmaster in(Path cluster) {
        return new Postmaster(cluster.resolve("postmaster.pid"));
    }

    OptionalInt portWhenAlive() {
        return process().isPresent()
                ? OptionalInt.of(Integer.parseInt(lines().get(3).trim()))
                : OptionalInt.empty();
    }

    private Optional<ProcessHandle> process() {
        List<String> lines = lines();
        return lines.size() < 4
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(Postmaster::isPostgres);
    }

    /** After a reboot the pid may belong to something else. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive() && process.info().command().orElse("").endsWith("postgres");
    }

    private List<String> lines() {
        try {
            return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it when it runs. The clients of a server without its application are gone, so an ordinary request to end is enough. */
    void stop() {
        Optional<ProcessHandle> orphan = process();
        orphan.ifPresent(ProcessHandle::destroy);
        orphan.ifPresent(Postmaster::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an earlier PostgreSQL was stopping.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("An earlier PostgreSQL on this directory does not stop.", e);
        }
    }
}
