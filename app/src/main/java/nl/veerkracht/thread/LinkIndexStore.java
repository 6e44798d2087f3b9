package nl.veerkracht.thread;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkIndexStore {

    private static final String LISTS =
            "select key, nos from thread.block where key = any (:keys::int[]) and nos is not null";

    private static final String CANDIDATES =
            "select no, signal, edition, sealed from thread.encoding where no = any (:nos::int[])";

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
              where e.signal = :signal and k.key <> all (:except::int[])),
            emptied as (
              delete from thread.block b using gone g where b.key = g.key and b.nos = int4send(g.no)),
            crowded as (
              insert into thread.recount (key) select b.key from gone g join thread.block b on b.key = g.key where b.nos is null on conflict do nothing)
            update thread.block b set nos = thread.without(b.nos, g.no) from gone g where b.key = g.key and octet_length(b.nos) > 4
            """;

    private static final String REMOVE = "delete from thread.encoding where signal = :signal";

    /** In bytes; what PostgreSQL believes to be in its own cache and that of the system. */
    private static final String ROOM = """
            select pg_table_size('thread.encoding') + pg_table_size('thread.block') as size,
              (select coalesce(max(no), 0) from thread.encoding) as last,
              (select pg_size_bytes(setting || unit) from pg_settings where name = 'effective_cache_size') as cache
            """;

    /** By the index, so that it comes into the cache too: a table that is large for the cache is else read past it. */
    private static final String WARM_ENCODINGS =
            "select coalesce(max(length(sealed)), 0) from thread.encoding where no > :after and no <= :to";

    private static final String WARM_LISTS =
            "select coalesce(max(octet_length(nos)), 0) from thread.block where key >= :from and key <= :to";

    /**
     * By numbers at random: a whole pass over a large index would take seconds. No blocks of neighbours: signals about one person often come in together, and
     * then look as if they were much more of all.
     */
    private static final String SAMPLE = """
            select edition, sealed from thread.encoding
            where no in (
              select 1 + floor(random() * (select max(no) from thread.encoding))::int from generate_series(1, :most))
            """;

    private static final String ALL = "select edition, sealed from thread.encoding";

    /** A record that shares a blocking key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Candidate(int no, SignalId signal, int edition, byte[] sealed) {}

    /**
     * How large the index is beside the caches.
     *
     * @param size in bytes
     * @param last the highest number
     * @param cache in bytes
     */
    record Room(long size, int last, long cache) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Sampled(int edition, byte[] sealed) {}

    private final JdbcClient jdbc;

    LinkIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has each of these keys; nothing of one that too many have. */
    KeyLists lists(int... keys) {
        return jdbc.sql(LISTS).param("keys", keys).query(rows -> {
            KeyLists lists = new KeyLists();
            while (rows.next()) {
                lists.put(rows.getInt("key"), rows.getBytes("nos"));
            }
            return lists;
        });
    }

    List<Candidate> candidates(Collection<Integer> nos) {
        if (nos.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CANDIDATES)
                .param("nos", nos.stream().mapToInt(Integer::intValue).toArray())
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
        JdbcClient.StatementSpec chosen =
                records <= most ? jdbc.sql(ALL) : jdbc.sql(SAMPLE).param("most", most);
        return chosen.query((row, n) -> new Sampled(row.getInt("edition"), row.getBytes("sealed")))
                .list();
    }

    Room room() {
        return jdbc.sql(ROOM)
                .query((row, n) -> new Room(row.getLong("size"), row.getInt("last"), row.getLong("cache")))
                .single();
    }

    /** Reads one of so many parts of the index. */
    void warm(Room room, int part, int parts) {
        jdbc.sql(WARM_ENCODINGS)
                .param("after", (int) ((long) room.last() * part / parts))
                .param("to", (int) ((long) room.last() * (part + 1) / parts))
                .query(Integer.class)
                .single();
        long keys = 1L << Integer.SIZE;
        jdbc.sql(WARM_LISTS)
                .param("from", (int) (Integer.MIN_VALUE + keys * part / parts))
                .param("to", (int) (Integer.MIN_VALUE + keys * (part + 1) / parts - 1))
                .query(Integer.class)
                .single();
    }

    void remove(SignalId signal) {
        leave(signal);
        jdbc.sql(REMOVE).param("signal", signal.value()).update();
    }

    /** What shares a key with this signal does not find it by that any more; but for these keys, which it will have. */
    void leave(SignalId signal, int... except) {
        jdbc.sql(LEAVE).param("signal", signal.value()).param("except", except).update();
    }
}
