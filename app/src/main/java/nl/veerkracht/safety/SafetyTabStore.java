package nl.veerkracht.safety;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SafetyTabStore {

    private static final String THERE = """
            select exists (select from safety.plan where trajectory = :line) as plan,
              coalesce((select safe from safety.contact where trajectory = :line order by version desc limit 1), false) as safe,
              access.on_team_seeing(:line, 'notes') as sees
            """;

    /** Whether there is a plan, whether she may be reached, and whether the reader sees more than that. */
    record There(boolean plan, boolean safe, boolean sees) {}

    private final JdbcClient jdbc;

    SafetyTabStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    There there(UUID line) {
        return jdbc.sql(THERE)
                .param("line", line)
                .query((row, n) -> new There(row.getBoolean("plan"), row.getBoolean("safe"), row.getBoolean("sees")))
                .single();
    }
}
