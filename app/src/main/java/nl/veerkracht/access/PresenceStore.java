package nl.veerkracht.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a session still holds, asked without using it. */
@Repository
class PresenceStore {

    private static final String HOLDS = """
            select exists (select from access.session s
              where s.session_id = :session and s.expiry_time > :now and access.session_holds(s.principal_name))
            """;

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now in milliseconds, by the clock that sessions are kept by */
    boolean holds(String session, long now) {
        return jdbc.sql(HOLDS)
                .param("session", session)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }
}
