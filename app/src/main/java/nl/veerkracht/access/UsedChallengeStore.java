package nl.veerkracht.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Challenges that have been answered. Only ever used as the house. */
@Repository
class UsedChallengeStore {

    private static final String USE =
            "insert into access.used_challenge (mark) values (:mark) on conflict (mark) do nothing";
    private static final String FORGET = "delete from access.used_challenge where at < now() - interval '1 hour'";

    private final JdbcClient jdbc;

    UsedChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was answered before. */
    boolean use(byte[] mark) {
        return jdbc.sql(USE).param("mark", mark).update() == 1;
    }

    void forgetOld() {
        jdbc.sql(FORGET).update();
    }
}
