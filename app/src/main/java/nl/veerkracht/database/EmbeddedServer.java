package nl.veerkracht.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The PostgreSQL server that comes along, in a data directory of ours. Durable by default: what was acknowledged is on disk.
 *
 * <p>The packaged server is made for tests and trades durability for speed; here every such setting is turned back, and a login needs a password.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    /** No statement and no value ever reaches the server's log: they could carry what a person told. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("max_connections", "60"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("max_wal_size", "4GB"),
            // The packaged server has only its slow compression: after a checkpoint it took five times as long as all
            // else that storing a signal takes.
            Map.entry("wal_compression", "off"),
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("listen_addresses", "localhost"));

    /** For tests, of which several servers may run at once. */
    private static final Map<String, String> SMALL = Map.of("shared_buffers", "128MB", "effective_cache_size", "1GB");

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;
    private final ServerAddress address;

    private EmbeddedServer(EmbeddedPostgres server, DirectoryLock lock, ServerAddress address) {
        this.server = server;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the server of {@code directory}, making it first when it is new. A server that outlived a killed application is stopped first.
     *
     * @param password of the server's owner, the same at every start
     * @throws DirectoryInUse when another process runs on this directory
     */
    public static EmbeddedServer start(Path directory, String password, ServerCache cache) {
        return start(directory, password, together(DURABLE, cache.settings()));
    }

    /** With as much memory as the machine has room for. */
    public static EmbeddedServer start(Path directory, String password) {
        return start(directory, password, ServerCache.ofMachine());
    }

    /** Starts a server for tests: as {@link #start(Path, String)} but fast and forgetful. */
    public static EmbeddedServer startForTests(Path directory, String password) {
        return start(directory, password, together(FORGETFUL, SMALL));
    }

    /** The server of this directory when another process of ours has it running, for commands that work beside it. */
    public static Optional<ServerAddress> running(Path directory, String password) {
        OptionalInt port = Postmaster.in(cluster(directory)).portWhenAlive();
        return port.isPresent()
                ? Optional.of(new ServerAddress(port.getAsInt(), "postgres", password))
                : Optional.empty();
    }

    private static EmbeddedServer start(Path relative, String password, Map<String, String> chosen) {
        Path directory = relative.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try {
            Postmaster.in(cluster(directory)).stop();
            EmbeddedPostgres server = launch(directory, password, chosen);
            return new EmbeddedServer(server, lock, new ServerAddress(server.getPort(), "postgres", password));
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("PostgreSQL could not be started in " + directory, e);
        }
    }

    private static Map<String, String> together(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Path cluster(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("cluster");
    }

    private static EmbeddedPostgres launch(Path directory, String password, Map<String, String> chosen)
            throws IOException {
        Path passwordFile = directory.resolve("password.part");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster(directory))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setPGStartupWait(Duration.ofMinutes(3))
                .setConnectConfig("password", password)
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setDataDirectoryCustomizer(cluster -> requirePasswords(cluster.toPath()));
        SETTINGS.forEach(builder::setServerConfig);
        chosen.forEach(builder::setServerConfig);
        try {
            Files.writeString(passwordFile, password);
            return builder.start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void requirePasswords(Path cluster) {
        try {
            Files.write(
                    cluster.resolve("pg_hba.conf"),
                    List.of(
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256",
                            "host replication postgres 127.0.0.1/32 scram-sha-256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens and how its owner signs in. */
    public ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
