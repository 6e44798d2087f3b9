package nl.veerkracht.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.thread.IndexDoor;
import org.postgresql.ds.PGSimpleDataSource;

/** Fills the index of a fresh, migrated database with records: indexes away, rows in by COPY, indexes back, statistics. */
final class IndexFilling {

    private static final int WORKERS = 2;
    private static final int AT_ONCE = 1_000;

    private final PGSimpleDataSource owner;
    private final WrittenDown written;
    private final Encoder encoder;
    private final ThreadStore store;

    IndexFilling(PGSimpleDataSource owner, WrittenDown written, IndexDoor door) {
        this.owner = owner;
        this.written = written;
        this.encoder = door.encoder();
        this.store = new ThreadStore(encoder, door.edition());
    }

    void run() throws SQLException, InterruptedException {
        Load load = new Load(owner);
        Structure structure = Structure.takeAway(owner);
        AtomicInteger next = new AtomicInteger();
        Work.together(WORKERS, worker -> {
            try (Load.Writer writer = load.new Writer()) {
                for (int from = next.getAndAdd(AT_ONCE); from < written.records(); from = next.getAndAdd(AT_ONCE)) {
                    writer.write(some(from));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Structure.ROOM);
            statement.execute(ThreadStore.BLOCKS);
        }
        structure.restore();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ThreadStore.COUNT_ON);
            statement.execute("vacuum (freeze, analyze) thread.encoding, thread.block");
            statement.execute("checkpoint");
        }
    }

    private Load.Batch some(int from) {
        Load.Batch batch = new Load.Batch();
        for (int record = from; record < Math.min(from + AT_ONCE, written.records()); record++) {
            Encoded encoded = encoder.encode(written.record(record));
            store.index(batch, record + 1, written.signal(record), encoded);
        }
        return batch;
    }
}
