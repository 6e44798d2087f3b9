package nl.veerkracht.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.database.ServerAddress;
import nl.veerkracht.database.ServerCache;
import nl.veerkracht.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One installation: a data directory, the key files beside it, and a database: the embedded one, one that another process of this installation has
 * running, or your own.
 *
 * @param server the embedded server when this process started it
 */
public record Installation(
        Path data, MasterKey keys, @Nullable EmbeddedServer server, Map<String, Object> settings)
        implements AutoCloseable {

    static final String URL = "veerkracht.database.url";
    static final String USER = "veerkracht.database.user";
    static final String PASSWORD = "veerkracht.database.password";

    private static final String DATABASE = "veerkracht";

    /** Starts the database for the application itself. */
    public static Installation start(Path data) {
        return start(data, keys(data));
    }

    static Installation start(Path data, MasterKey keys) {
        Optional<Map<String, Object>> own = ownDatabase();
        if (own.isPresent()) {
            return new Installation(data, keys, null, own.get());
        }
        return on(EmbeddedServer.start(data, password(keys), cache()), data, keys);
    }

    private static ServerCache cache() {
        String chosen = System.getenv("VEERKRACHT_DB_CACHE");
        return chosen == null || chosen.isBlank()
                ? ServerCache.ofMachine()
                : ServerCache.of(chosen)
                        .orElseThrow(() -> new CommandFailed("VEERKRACHT_DB_CACHE must be a size such as 900MB or 12GB,"
                                + " at least 128MB and at most three quarters of the machine's memory."));
    }

    /** Starts an embedded database that is fast and may lose everything when the machine stops: for filling a fresh one with made-up data. */
    public static Installation startForgetful(Path data) {
        refuseOwnDatabase();
        MasterKey keys = keys(data);
        return on(EmbeddedServer.startForTests(data, password(keys)), data, keys);
    }

    private static Installation on(EmbeddedServer server, Path data, MasterKey keys) {
        ensureDatabase(server.address());
        return new Installation(data, keys, server, embedded(server.address()));
    }

    /** For a command that works beside a running application, or alone when none runs. */
    public static Installation beside(Path data) {
        MasterKey keys = keys(data);
        return EmbeddedServer.running(data, password(keys))
                .map(address -> new Installation(data, keys, null, embedded(address)))
                .filter(installation -> ownDatabase().isEmpty())
                .orElseGet(() -> start(data));
    }

    /** Key files stand beside the data, not in it: a copy of the data directory alone must stay unreadable. */
    static Path keyDirectory(Path data) {
        String chosen = System.getenv("VEERKRACHT_KEYS");
        Path absolute = data.toAbsolutePath().normalize();
        return chosen == null ? absolute.resolveSibling(absolute.getFileName() + ".keys") : Path.of(chosen);
    }

    static MasterKey keys(Path data) {
        return MasterKey.openOrCreate(keyDirectory(data));
    }

    static String password(MasterKey keys) {
        return keys.password("database/postgres");
    }

    private static Optional<Map<String, Object>> ownDatabase() {
        String url = System.getenv("VEERKRACHT_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(settings(
                url.startsWith("jdbc:") ? url : "jdbc:" + url,
                environment("VEERKRACHT_DB_USER"),
                environment("VEERKRACHT_DB_PASSWORD")));
    }

    static void refuseOwnDatabase() {
        if (ownDatabase().isPresent()) {
            throw new CommandFailed("You use your own PostgreSQL (VEERKRACHT_DB_URL): use its own tools for this.");
        }
    }

    /** Restoring without the keys would make new ones and leave everything unreadable. */
    static void requireKeys(Path data) {
        if (!Files.isDirectory(keyDirectory(data))) {
            throw new CommandFailed("Put the key files back first, in " + keyDirectory(data) + ".");
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new CommandFailed("VEERKRACHT_DB_URL is set, so " + name + " must be set too.");
        }
        return value;
    }

    private static Map<String, Object> embedded(ServerAddress address) {
        return settings(address.url(DATABASE), address.owner(), address.password());
    }

    private static Map<String, Object> settings(String url, String user, String password) {
        return Map.of(URL, url, USER, user, PASSWORD, password);
    }

    private static void ensureDatabase(ServerAddress address) {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl(address.url("postgres"));
        maintenance.setUser(address.owner());
        maintenance.setPassword(address.password());
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String setting(String last) {
        return String.valueOf(settings.get("veerkracht.database." + last));
    }

    /** What the application needs to know of this installation, as its properties. */
    public Map<String, Object> properties() {
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("veerkracht.keys", keys.directory().toString());
        return all;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
