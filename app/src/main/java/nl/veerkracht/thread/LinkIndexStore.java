package nl.veerkracht.thread;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.linkage.Block;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkIndexStore {

    /** Tells these locks from locks others may take; any number does. */
    private static final int SPACE = 80;

    private static final String WAIT = "select pg_advisory_xact_lock(:space, h) from unnest(:hashes::int[]) h";
    private static final String INSERT = """
            with entry as (
              insert into thread.encoding (signal, sealed, blocks) values (:signal, :sealed, :keys) returning no),
            blocks as (
              insert into thread.block (key, no) select distinct k, entry.no from entry, unnest(:keys::bigint[]) k)
            select no from entry
            """;

    /** A key that more records share than its limit tells people apart no more and is skipped; the other keys still find. */
    private static final String CANDIDATES = """
            with found as materialized (
              select b.no
              from unnest(:keys::bigint[], :limits::int[]) with ordinality k(key, cap, place)
              cross join lateral (select array_agg(n.no) as nos from (
                select no from thread.block where key = k.key and no <> :no limit k.cap + 1) n) block
              cross join lateral unnest(block.nos) b(no)
              where cardinality(block.nos) <= k.cap
              group by b.no
              order by count(*) desc, min(k.place)
              limit :most)
            select e.signal, e.sealed, m.thread
            from found f join thread.encoding e on e.no = f.no join thread.member m on m.signal = e.signal
            where m.gone_at is null
            """;

    private static final String REMOVE = """
            with gone as (delete from thread.encoding where signal = :signal returning no, blocks)
            delete from thread.block b using gone g where b.key = any (g.blocks) and b.no = g.no
            """;

    /** Blocks of rows at random: a whole pass over a large index would take seconds. */
    private static final String SAMPLE =
            "select sealed from thread.encoding tablesample system (:percent::real) limit :most";

    /** A record that shares a blocking key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Candidate(SignalId signal, byte[] sealed, ThreadId thread) {}

    private final JdbcClient jdbc;

    LinkIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds each key until the transaction ends. In one order for everybody, so that nobody waits in a circle. */
    void waitForOthers(long[] keys) {
        int[] hashes =
                Arrays.stream(keys).mapToInt(Long::hashCode).sorted().distinct().toArray();
        jdbc.sql(WAIT)
                .param("space", SPACE)
                .param("hashes", hashes)
                .query((row, n) -> true)
                .list();
    }

    int insert(SignalId signal, byte[] sealed, long[] keys) {
        return jdbc.sql(INSERT)
                .param("signal", signal.value())
                .param("sealed", sealed)
                .param("keys", keys)
                .query(Integer.class)
                .single();
    }

    List<Candidate> candidates(int no, List<Block> blocks, int most) {
        return jdbc.sql(CANDIDATES)
                .param("no", no)
                .param("keys", blocks.stream().mapToLong(Block::key).toArray())
                .param("limits", blocks.stream().mapToInt(Block::limit).toArray())
                .param("most", most)
                .query((row, n) -> new Candidate(
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getBytes("sealed"),
                        new ThreadId(row.getObject("thread", UUID.class))))
                .list();
    }

    /** Some sealed encodings, about {@code most} of an index of {@code records}, or all when there are fewer. */
    List<byte[]> sample(int records, int most) {
        double percent = Math.min(100.0, 100.0 * most / records);
        return jdbc.sql(SAMPLE)
                .param("percent", percent)
                .param("most", most)
                .query(byte[].class)
                .list();
    }

    void remove(SignalId signal) {
        jdbc.sql(REMOVE).param("signal", signal.value()).update();
    }
}
