package nl.veerkracht.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A consistent copy of the embedded server's files while it runs, by PostgreSQL's low-level backup interface: start, copy, stop, and the write-ahead log
 * in between. Holds no key: without the key files the copy is unreadable.
 */
public final class ClusterBackup {

    private static final String KEEP_LOG =
            "select pg_create_physical_replication_slot('veerkracht_backup', true, true)";
    private static final String START = "select pg_walfile_name(pg_backup_start('veerkracht', true))";
    private static final String STOP = "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)";

    private final Path cluster;
    private final ServerAddress address;

    private ClusterBackup(Path cluster, ServerAddress address) {
        this.cluster = cluster;
        this.address = address;
    }

    /** A backup of the server that runs on {@code data}. */
    public static ClusterBackup of(Path data, ServerAddress address) {
        return new ClusterBackup(data.toAbsolutePath().normalize().resolve("cluster"), address);
    }

    /**
     * Copies into {@code target}, which must be empty or new.
     *
     * @throws IllegalArgumentException when {@code target} holds files
     */
    public void to(Path target) {
        requireEmpty(target);
        Path copy = target.resolve("cluster");
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(KEEP_LOG);
            String first = one(statement, START);
            ClusterFiles.copy(cluster, copy);
            try (ResultSet stopped = statement.executeQuery(STOP)) {
                stopped.next();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
                ClusterFiles.copyLog(cluster, copy, first, stopped.getString(2));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The backup could not be completed: " + e.getMessage(), e);
        }
    }

    /**
     * Puts a copy back as the data directory {@code data}, which must be empty or new.
     *
     * @throws IllegalArgumentException when {@code copy} is no backup or {@code data} holds files
     */
    public static void restore(Path copy, Path data) {
        if (!Files.isRegularFile(copy.resolve("cluster/backup_label"))) {
            throw new IllegalArgumentException(copy + " is not a backup made by this command.");
        }
        requireEmpty(data);
        try {
            ClusterFiles.copyAll(copy.resolve("cluster"), data.resolve("cluster"));
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be put back.", e);
        }
    }

    private static void requireEmpty(Path directory) {
        try (Stream<Path> content = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            if (content.findAny().isPresent()) {
                throw new IllegalArgumentException(directory + " is not empty; choose an empty or new directory.");
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory cannot be used: " + directory, e);
        }
    }

    private PGSimpleDataSource owner() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(address.url("postgres"));
        owner.setUser(address.owner());
        owner.setPassword(address.password());
        return owner;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
