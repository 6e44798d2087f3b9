package nl.veerkracht.bench;

import java.util.UUID;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.thread.IndexDoor;

/** Threads, who is in them, and the index of keyed encodings, as room {@code thread} keeps them. */
final class ThreadStore {

    /** The encoding's number follows the signal's; afterwards the table counts on from there. */
    static final String COUNT_ON =
            "select setval(pg_get_serial_sequence('thread.encoding', 'no'), max(no)) from thread.encoding";

    /** Who shares each key, once all encodings are there: as the application keeps it when they come one by one. */
    static final String BLOCKS = """
            insert into thread.block (key, nos)
            select key, case when count(*) <= 301 then string_agg(int4send(no), ''::bytea order by no) end
            from thread.encoding cross join lateral unnest(blocks) key group by key order by key
            """;

    private static final String THREADS = """
            copy thread.thread (id, opened_at, taken_at, joined_into, signals, danger, grown_at) from stdin (format binary)""";
    private static final String MEMBERS =
            "copy thread.member (signal, thread, home, danger) from stdin (format binary)";
    private static final String ENCODINGS =
            "copy thread.encoding (no, signal, sealed, blocks, edition) from stdin (format binary)";
    private static final String[] SEES = {"identity", "content", "weighing", "notes", "timeline", "contact"};

    private final Encoder encoder;
    private final int edition;

    /** @param edition of what this encoder makes */
    ThreadStore(Encoder encoder, int edition) {
        this.encoder = encoder;
        this.edition = edition;
    }

    void add(Load.Batch batch, SeededThread thread, Dice dice) {
        for (SeededSignal one : thread.signals()) {
            boolean root = one.home().equals(thread.id());
            batch.table(THREADS)
                    .row(7)
                    .add(one.home())
                    .add(one.received())
                    .add(root ? thread.taken() : null)
                    .add(root ? null : thread.id())
                    .add(thread.signals().size())
                    .add(thread.danger())
                    .add(thread.grown());
            batch.table(MEMBERS)
                    .row(4)
                    .add(one.id())
                    .add(thread.id())
                    .add(one.home())
                    .add(one.danger());
            if (!root) {
                TeamStore.joined(batch, one.home(), thread.id());
            }
            index(batch, one);
        }
        for (Town.Account weigher : thread.team()) {
            TeamStore.add(
                    batch,
                    dice,
                    thread.id(),
                    weigher.id(),
                    "weigher",
                    SEES,
                    java.util.Objects.requireNonNull(thread.taken()),
                    null);
        }
    }

    private void index(Load.Batch batch, SeededSignal one) {
        index(batch, one.number() + 1, one.id(), one.encoded());
    }

    /** What the index keeps of one signal; nothing when it cannot be linked. */
    void index(Load.Batch batch, int no, UUID signal, Encoded encoded) {
        int[] keys = IndexDoor.keys(encoded);
        if (!encoded.isLinkable() || keys.length == 0) {
            return;
        }
        batch.table(ENCODINGS)
                .row(5)
                .add(no)
                .add(signal)
                .add(encoder.seal(encoded))
                .list(keys)
                .add(edition);
    }
}
