package nl.veerkracht.thread;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that too many had, of which a record was taken out. */
@Repository
class RecountStore {

    private static final String KEYS =
            "select key from thread.recount where key > :after::bigint order by key limit :limit";

    /** The whole index is read for it: a key of which no numbers are kept cannot tell who has it. */
    private static final String COUNT = """
            with taken as (
              delete from thread.recount where key = any (:keys::bigint[]) returning key),
            counted as (
              select k.key, array_agg(distinct e.no) as nos from thread.encoding e cross join lateral unnest(e.blocks) k(key)
              where k.key = any (:keys::bigint[]) group by k.key)
            update thread.block b set nos = coalesce(c.nos, '{}') from taken t left join counted c on c.key = t.key
            where b.key = t.key and b.nos is null and coalesce(cardinality(c.nos), 0) <= :most::int
            """;

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> keys(long after, int limit) {
        return jdbc.sql(KEYS)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Where nobody enters or leaves meanwhile; how many of them tell people apart again. */
    int count(Collection<Long> keys) {
        return jdbc.sql(COUNT)
                .param("keys", keys.stream().mapToLong(Long::longValue).toArray())
                .param("most", EntryStore.MOST)
                .update();
    }
}
