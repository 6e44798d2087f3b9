package nl.veerkracht.access;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {

    private static final String COUNT = """
            insert into access.attempt as a (bucket, tries, next_at) values (:bucket, 1, now())
            on conflict (bucket) do update
            set tries = case when a.last_at < now() - interval '1 day' then 1 else least(a.tries + 1, 100) end,
              last_at = now(),
              next_at = now() + access.wait_after(case when a.last_at < now() - interval '1 day' then 1 else a.tries + 1 end)
            where a.next_at <= now()
            """;
    private static final String WAIT = """
            select greatest(1, ceil(extract(epoch from next_at - now())))::int from access.attempt where bucket = :bucket
            """;
    private static final String FORGET = "delete from access.attempt where bucket = :bucket";
    private static final String FORGET_OLD = "delete from access.attempt where last_at < now() - interval '2 days'";

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one must wait first. */
    boolean count(byte[] bucket) {
        return jdbc.sql(COUNT).param("bucket", bucket).update() == 1;
    }

    Duration wait(byte[] bucket) {
        return Duration.ofSeconds(
                jdbc.sql(WAIT).param("bucket", bucket).query(Integer.class).single());
    }

    void forget(byte[] bucket) {
        jdbc.sql(FORGET).param("bucket", bucket).update();
    }

    void forgetOld() {
        jdbc.sql(FORGET_OLD).update();
    }
}
