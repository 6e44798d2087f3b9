package nl.veerkracht.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes rows by COPY as the database's owner, past row-level security and triggers. Counts what it wrote per table. */
final class Load {

    /** Triggers rest while rows come in without their order; what they guard is checked afterwards. */
    private static final String REST = "set session_replication_role = replica; set synchronous_commit = off";

    private final PGSimpleDataSource owner;
    private final Map<String, LongAdder> written = new ConcurrentHashMap<>();

    Load(PGSimpleDataSource owner) {
        this.owner = owner;
    }

    /** Rows for several tables, each kept under its COPY statement. */
    static final class Batch {

        private final Map<String, CopyRows> tables = new LinkedHashMap<>();

        CopyRows table(String copy) {
            return tables.computeIfAbsent(copy, statement -> new CopyRows());
        }
    }

    PGSimpleDataSource owner() {
        return owner;
    }

    /** One connection of a worker: {@link #write} on it from one thread at a time. */
    final class Writer implements AutoCloseable {

        private final Connection connection;
        private final CopyManager copy;

        Writer() throws SQLException {
            connection = owner.getConnection();
            try (Statement rest = connection.createStatement()) {
                rest.execute(REST);
            }
            copy = connection.unwrap(PGConnection.class).getCopyAPI();
        }

        void write(Batch batch) {
            batch.tables.forEach((statement, rows) -> {
                try {
                    copy.copyIn(statement, new ByteArrayInputStream(rows.end()));
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException("Not loaded: " + statement, e);
                }
                written.computeIfAbsent(table(statement), one -> new LongAdder())
                        .add(rows.rows());
            });
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    void write(Batch batch) {
        try (Writer writer = new Writer()) {
            writer.write(batch);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, LongAdder> written() {
        return written;
    }

    private static String table(String copy) {
        return copy.split("[ (]+")[1];
    }
}
