package nl.veerkracht.helpline;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the team's key that somebody still has who left. */
@Repository
class ChangeWantedStore {

    private static final String ADD =
            "insert into helpline.change_wanted (version, since) values (:version, :at::timestamptz) on conflict do nothing";
    private static final String IS = "select exists (select from helpline.change_wanted where version = :version)";

    private final JdbcClient jdbc;

    ChangeWantedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int version, Instant at) {
        jdbc.sql(ADD)
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean is(int version) {
        return jdbc.sql(IS).param("version", version).query(Boolean.class).single();
    }
}
