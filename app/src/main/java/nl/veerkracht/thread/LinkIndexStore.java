package nl.veerkracht.thread;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.linkage.Block;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkIndexStore {

    /**
     * A key that more records share than its limit tells people apart no more and is skipped; the other keys still find. One that more than a few share
     * makes a candidate only together with a second one: as the kernel does for whole files, so that both find the same.
     */
    private static final String CANDIDATES = """
            with found as materialized (
              select n.no
              from unnest(:keys::bigint[], :limits::int[]) with ordinality k(key, cap, place)
              join thread.block b on b.key = k.key
              cross join lateral (select array_remove(b.nos, :no::int) as nos offset 0) block
              cross join lateral unnest(block.nos) n(no)
              where cardinality(block.nos) <= k.cap
              group by n.no
              having count(*) > 1 or min(cardinality(block.nos)) <= 20
              order by count(*) desc, min(k.place)
              limit :most)
            select e.no, e.signal, e.edition, e.sealed from found f join thread.encoding e on e.no = f.no
            """;

    /** Never what a newer node made and an older one beside it cannot read. */
    private static final String UNREADABLE = """
            update thread.encoding set edition = 0 where no in (
              select no from thread.encoding
              where no = any (:nos) and edition <= (select no from thread.edition where made_by = :madeBy::bigint)
              for update skip locked)
            """;

    /** From a key that too many have no number can be taken away: how many have it without this one is counted later. */
    private static final String LEAVE = """
            with gone as (
              select e.no, k.key from thread.encoding e cross join lateral unnest(e.blocks) k(key)
              where e.signal = :signal and k.key <> all (:except::bigint[])),
            emptied as (
              delete from thread.block b using gone g where b.key = g.key and b.nos = array[g.no]),
            crowded as (
              insert into thread.recount (key) select b.key from gone g join thread.block b on b.key = g.key where b.nos is null on conflict do nothing)
            update thread.block b set nos = array_remove(b.nos, g.no) from gone g where b.key = g.key and cardinality(b.nos) > 1
            """;

    private static final String REMOVE = "delete from thread.encoding where signal = :signal";

    /**
     * Reads every encoding once, so that PostgreSQL has them in its cache; not when that would push out the rest of it: a table over a quarter of the cache
     * is read past it anyway.
     */
    private static final String WARM = """
            select coalesce(max(length(sealed)), 0) from thread.encoding
            where (select pg_relation_size('thread.encoding') * 4 < setting::bigint * 8192 from pg_settings where name = 'shared_buffers')
            """;

    /** Blocks of rows at random: a whole pass over a large index would take seconds. */
    private static final String SAMPLE =
            "select edition, sealed from thread.encoding tablesample system (:percent::real) limit :most";

    /** A record that shares a blocking key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Candidate(int no, SignalId signal, int edition, byte[] sealed) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Sampled(int edition, byte[] sealed) {}

    private final JdbcClient jdbc;

    LinkIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Candidate> candidates(int no, List<Block> blocks, int most) {
        return jdbc.sql(CANDIDATES)
                .param("no", no)
                .param("keys", blocks.stream().mapToLong(Block::key).toArray())
                .param("limits", blocks.stream().mapToInt(Block::limit).toArray())
                .param("most", most)
                .query((row, n) -> new Candidate(
                        row.getInt("no"),
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getInt("edition"),
                        row.getBytes("sealed")))
                .list();
    }

    /** They are made anew by the next round; those that somebody is working on already are left alone. */
    void unreadable(long madeBy, List<Candidate> candidates) {
        int[] nos = candidates.stream().mapToInt(Candidate::no).toArray();
        jdbc.sql(UNREADABLE).param("nos", nos).param("madeBy", madeBy).update();
    }

    /** Some sealed encodings, about {@code most} of an index of {@code records}, or all when there are fewer. */
    List<Sampled> sample(int records, int most) {
        double percent = Math.min(100.0, 100.0 * most / records);
        return jdbc.sql(SAMPLE)
                .param("percent", percent)
                .param("most", most)
                .query((row, n) -> new Sampled(row.getInt("edition"), row.getBytes("sealed")))
                .list();
    }

    void warm() {
        jdbc.sql(WARM).query(Integer.class).single();
    }

    void remove(SignalId signal) {
        leave(signal);
        jdbc.sql(REMOVE).param("signal", signal.value()).update();
    }

    /** What shares a key with this signal does not find it by that any more; but for these keys, which it will have. */
    void leave(SignalId signal, long... except) {
        jdbc.sql(LEAVE).param("signal", signal.value()).param("except", except).update();
    }
}
