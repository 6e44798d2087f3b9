package nl.veerkracht.thread;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A signal comes in: it gets its thread and its place in the index. */
@Repository
class EntryStore {

    /** Tells these locks from locks others may take; any number does. */
    private static final int SPACE = 80;

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
              insert into thread.block (key, no) select distinct k, entry.no from entry, unnest(:keys::bigint[]) k)
            select coalesce(back.thread, opened.id) as thread, back.thread is null as fresh, entry.no
            from (select) one left join back on true left join opened on true left join entry on true
            """;

    private static final String AGAIN = """
            with entry as (
              insert into thread.encoding (signal, sealed, blocks, edition)
              select :signal::uuid, :sealed::bytea, :keys::bigint[], coalesce((select no from thread.edition where made_by = :madeBy::bigint), 0)
              returning no),
            blocks as (
              insert into thread.block (key, no) select distinct k, entry.no from entry, unnest(:keys::bigint[]) k)
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
        jdbc.sql(HOLD)
                .param("joining", JoinStore.SPACE)
                .param("entering", SPACE)
                .param("hashes", Entry.hashes(List.of(entries)))
                .query((row, n) -> true)
                .single();
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
