package nl.veerkracht.thread;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encodings that older rules or another key made. */
@Repository
class RenewalStore {

    /** Tells these locks from locks others may take; any number does. */
    static final int SPACE = 82;

    private static final String OLDER = """
            select no from thread.encoding
            where edition < (select no from thread.edition where made_by = :madeBy::bigint) and no <> all (:except::int[]) limit :limit
            """;

    /** Nobody joins meanwhile: who corrects a signal waits with that before taking its row, and so must who renews it. */
    private static final String TOGETHER = "select pg_advisory_xact_lock_shared(:joining, 0)";

    /** What another node is renewing, or somebody is correcting, is left to them. */
    private static final String TAKE = """
            select no, signal, blocks, (select max(no) from thread.encoding) as records from thread.encoding
            where no = any (:nos) and edition < (select no from thread.edition where made_by = :madeBy::bigint)
            order by no for update skip locked
            """;

    private static final String ALONE = "select pg_advisory_xact_lock(:proposing, 0)";

    private static final String RENEW = """
            with old as (
              select blocks from thread.encoding where no = :no),
            renewed as (
              update thread.encoding set sealed = :sealed, blocks = :keys::int[],
                edition = (select no from thread.edition where made_by = :madeBy::bigint)
              where no = :no)
            select count(*) from old cross join lateral thread.put_under(:no::int, array(select k from unnest(:keys::int[]) k where k <> all (old.blocks)), :most::int)
            """;

    /**
     * One to renew.
     *
     * @param keys that it has until now
     * @param records how many there are in the index
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Old(int no, SignalId signal, Integer[] keys, int records) {}

    private final JdbcClient jdbc;

    RenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of entries that are older than this edition. */
    List<Integer> older(long madeBy, Collection<Integer> except, int limit) {
        return jdbc.sql(OLDER)
                .param("madeBy", madeBy)
                .param("except", array(except))
                .param("limit", limit)
                .query(Integer.class)
                .list();
    }

    /** Takes those of them that still are older and that nobody else has, until the end of the transaction. */
    List<Old> take(long madeBy, Collection<Integer> nos) {
        jdbc.sql(TOGETHER)
                .param("joining", JoinStore.SPACE)
                .query((row, n) -> true)
                .single();
        return jdbc.sql(TAKE)
                .param("madeBy", madeBy)
                .param("nos", array(nos))
                .query((row, n) -> new Old(
                        row.getInt("no"),
                        new SignalId(row.getObject("signal", UUID.class)),
                        (Integer[]) row.getArray("blocks").getArray(),
                        row.getInt("records")))
                .list();
    }

    /** Nobody else proposes what a renewal, or a signal that is put back, shows until this transaction ends: two that did so for the same threads would each ask. */
    void alone() {
        jdbc.sql(ALONE).param("proposing", SPACE).query((row, n) -> true).single();
    }

    /** Of the keys that it had only those are still there that it has now. */
    void renew(int no, Entry entry) {
        jdbc.sql(RENEW)
                .param("no", no)
                .param("sealed", entry.sealed(), Types.BINARY)
                .param("keys", entry.keys())
                .param("madeBy", entry.madeBy())
                .param("most", EntryStore.MOST)
                .query(Long.class)
                .single();
    }

    private static int[] array(Collection<Integer> nos) {
        return nos.stream().mapToInt(Integer::intValue).toArray();
    }
}
