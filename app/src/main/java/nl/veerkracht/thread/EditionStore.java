package nl.veerkracht.thread;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which keys and rules the encodings in the index were made. */
@Repository
class EditionStore {

    private static final String BEGIN = """
            insert into thread.edition (made_by, key_no)
            select :madeBy::bigint, :key::int where not exists (select from thread.edition where made_by = :madeBy::bigint)
            on conflict (made_by) do nothing
            """;

    private static final String NUMBER = "select no from thread.edition where made_by = :madeBy";

    /** Those that something in the index was made by, and the newest, which another node may have begun just now. */
    private static final String IN_USE = """
            select e.no, e.key_no from thread.edition e
            where e.no = (select max(no) from thread.edition) or exists (select from thread.encoding c where c.edition = e.no)
            union all
            select 0, 1 where exists (select from thread.encoding where edition = 0)
            order by no
            """;

    /**
     * @param no later ones have higher numbers; 0 for what was made before they were counted
     * @param key the number of the linkage key
     */
    record InUse(int no, int key) {}

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number, a new one when it is new. */
    int begin(long madeBy, int key) {
        jdbc.sql(BEGIN).param("madeBy", madeBy).param("key", key).update();
        return jdbc.sql(NUMBER).param("madeBy", madeBy).query(Integer.class).single();
    }

    List<InUse> inUse() {
        return jdbc.sql(IN_USE)
                .query((row, n) -> new InUse(row.getInt("no"), row.getInt("key_no")))
                .list();
    }
}
