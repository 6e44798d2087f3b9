package nl.veerkracht.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A signal comes in: it gets its thread and its place in the index. */
@Repository
class EntryStore {

    /** Tells these locks from locks others may take; any number does. */
    private static final int SPACE = 80;

    /**
     * So many numbers are kept under one key: those of the others up to the largest limit there is, and the one that asks. A key that more have is known to be
     * crowded, and for that one empty row is enough.
     */
    static final int MOST = 301;

    private static final String HOLD = "select thread.hold(:joining, :entering, :keys)";

    /** One round trip and one search for each key: a signal that comes in locks, is written and learns who shares its keys. */
    private static final String ENTER = """
            select belongs, fresh, place, listed, numbers from thread.enter(
              :joining, :entering, :signal, :thread, :danger, :sealed, :keys, :asked, :most, :madeBy)
            """;

    private static final String AGAIN =
            "select place, listed, numbers from thread.index_signal(:signal, :sealed, :keys, :asked, :most, :madeBy)";

    /**
     * Where a signal is in the index.
     *
     * @param no its number
     * @param lists who has the keys it asks for
     */
    record Place(int no, KeyLists lists) {}

    /**
     * Where a signal is now.
     *
     * @param fresh whether the thread was opened for it
     * @param place null when it is not in the index
     */
    record Entered(ThreadId thread, boolean fresh, @Nullable Place place) {}

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is joined or undone by another until this transaction ends, and no signal that shares a key with this one enters. */
    void hold(Entry entry) {
        hold(Arrays.stream(entry.asked()));
    }

    /** The same, for everything that has one of these keys. */
    void hold(IntStream keys) {
        jdbc.sql(HOLD)
                .param("joining", JoinStore.SPACE)
                .param("entering", SPACE)
                .param("keys", Entry.inOrder(keys))
                .query((row, n) -> true)
                .single();
    }

    /** Holds what the entry asks for, as {@link #hold}. A signal that was withdrawn and is put back has a thread already. */
    Entered enter(SignalId signal, boolean danger, Entry entry) {
        return jdbc.sql(ENTER)
                .param("joining", JoinStore.SPACE)
                .param("entering", SPACE)
                .param("signal", signal.value())
                .param("thread", UUID.randomUUID())
                .param("danger", danger)
                .param("sealed", entry.sealed(), Types.BINARY)
                .param("keys", entry.keys())
                .param("asked", entry.asked())
                .param("most", MOST)
                .param("madeBy", entry.madeBy())
                .query(rows -> {
                    rows.next();
                    ThreadId thread = new ThreadId(rows.getObject("belongs", UUID.class));
                    return new Entered(thread, rows.getBoolean("fresh"), place(rows));
                });
    }

    /** After what is known of the young person was corrected, by who holds what the entry asks for. */
    Place again(SignalId signal, Entry entry) {
        return jdbc.sql(AGAIN)
                .param("signal", signal.value())
                .param("sealed", entry.sealed(), Types.BINARY)
                .param("keys", entry.keys())
                .param("asked", entry.asked())
                .param("most", MOST)
                .param("madeBy", entry.madeBy())
                .query(rows -> {
                    rows.next();
                    return Objects.requireNonNull(place(rows));
                });
    }

    /** From the first row on, which is of no key. */
    private static @Nullable Place place(ResultSet rows) throws SQLException {
        Integer no = rows.getObject("place", Integer.class);
        if (no == null) {
            return null;
        }
        KeyLists lists = new KeyLists();
        while (rows.next()) {
            lists.put(rows.getInt("listed"), rows.getBytes("numbers"));
        }
        return new Place(no, lists);
    }
}
