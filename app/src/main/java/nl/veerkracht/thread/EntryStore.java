package nl.veerkracht.thread;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
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

    /** Puts a number under keys, after an insert of pairs as {@code b}. */
    static final String LISTED = "on conflict (key) do update set nos = case when cardinality(b.nos) < " + MOST
            + " then b.nos || excluded.nos end where b.nos is not null";

    private static final String HOLD = "select thread.hold(:joining, :entering, :hashes)";

    /** A signal that was withdrawn and is put back has a thread already. */
    private static final String ENTER = """
            with back as (
              update thread.member set gone_at = null, danger = :danger::boolean where signal = :signal::uuid returning thread),
            opened as (
              insert into thread.thread (id, danger) select :thread::uuid, :danger::boolean where not exists (select from back) returning id),
            joined as (
              insert into thread.member (signal, thread, home, danger) select :signal::uuid, id, id, :danger::boolean from opened),
            entry as (
              insert into thread.encoding (signal, sealed, blocks, edition)
              select :signal::uuid, :sealed::bytea, :keys::bigint[], coalesce((select no from thread.edition where made_by = :madeBy::bigint), 0)
              where :sealed::bytea is not null returning no),
            blocks as (
              insert into thread.block as b (key, nos) select distinct k, array[entry.no] from entry, unnest(:keys::bigint[]) k
            """ + LISTED + """
            )
            select coalesce(back.thread, opened.id) as thread, back.thread is null as fresh, entry.no
            from (select) one left join back on true left join opened on true left join entry on true
            """;

    private static final String AGAIN = """
            with entry as (
              insert into thread.encoding (signal, sealed, blocks, edition)
              select :signal::uuid, :sealed::bytea, :keys::bigint[], coalesce((select no from thread.edition where made_by = :madeBy::bigint), 0)
              returning no),
            blocks as (
              insert into thread.block as b (key, nos) select distinct k, array[entry.no] from entry, unnest(:keys::bigint[]) k
            """ + LISTED + """
            )
            select no from entry
            """;

    /**
     * Where a signal is now.
     *
     * @param fresh whether the thread was opened for it
     * @param no its number in the index; null when it is not in it
     */
    record Entered(ThreadId thread, boolean fresh, @Nullable Integer no) {}

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is joined or undone by another until this transaction ends, and no signal that shares a key with one of these enters. */
    void hold(Entry... entries) {
        hold(Entry.keys(List.of(entries)));
    }

    /** The same, for everything that has one of these keys. */
    void hold(LongStream keys) {
        jdbc.sql(HOLD)
                .param("joining", JoinStore.SPACE)
                .param("entering", SPACE)
                .param("hashes", hashes(keys))
                .query((row, n) -> true)
                .single();
    }

    /** In one order for everybody. */
    private static int[] hashes(LongStream keys) {
        return keys.mapToInt(Long::hashCode).sorted().distinct().toArray();
    }

    Entered enter(SignalId signal, boolean danger, Entry entry) {
        return jdbc.sql(ENTER)
                .param("signal", signal.value())
                .param("thread", UUID.randomUUID())
                .param("danger", danger)
                .param("sealed", entry.sealed(), Types.BINARY)
                .param("keys", entry.keys())
                .param("madeBy", entry.madeBy())
                .query((row, n) -> new Entered(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        row.getBoolean("fresh"),
                        row.getObject("no", Integer.class)))
                .single();
    }

    /** After what is known of the young person was corrected; its number in the index. */
    int again(SignalId signal, Entry entry) {
        return jdbc.sql(AGAIN)
                .param("signal", signal.value())
                .param("sealed", entry.sealed(), Types.BINARY)
                .param("keys", entry.keys())
                .param("madeBy", entry.madeBy())
                .query(Integer.class)
                .single();
    }
}
