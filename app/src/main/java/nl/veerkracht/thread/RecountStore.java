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
              delete from thread.recount where key = any (:keys::int[]) returning key),
            counted as (
              select k.key, string_agg(distinct int4send(e.no), ''::bytea) as nos from thread.encoding e cross join lateral unnest(e.blocks) k(key)
              where k.key = any (:keys::int[]) group by k.key)
            update thread.block b set nos = coalesce(c.nos, ''::bytea) from taken t left join counted c on c.key = t.key
            where b.key = t.key and b.nos is null and coalesce(octet_length(c.nos), 0) <= 4 * :most::int
            """;

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> keys(long after, int limit) {
        return jdbc.sql(KEYS)
                .param("after", after)
                .param("limit", limit)
                .query(Integer.class)
                .list();
    }

    /** Where nobody enters or leaves meanwhile; how many of them tell people apart again. */
    int count(Collection<Integer> keys) {
        return jdbc.sql(COUNT)
                .param("keys", keys.stream().mapToInt(Integer::intValue).toArray())
                .param("most", EntryStore.MOST)
                .update();
    }
}
