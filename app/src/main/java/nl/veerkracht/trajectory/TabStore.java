package nl.veerkracht.trajectory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TabStore {

    private static final String THERE = """
            select (select t.id from trajectory.trajectory t where t.thread = any (:threads) and t.state <> 'closed'
                order by t.opened_at, t.id limit 1) as line,
              exists (select from access.team_member m where m.dossier = :thread and m.account = (select actor.account())
                and m.part in ('weigher', 'coordinator', 'stand_in', 'member')
                and m.begins <= now() and (m.ends is null or m.ends > now())) as may_open
            """;

    /** The open line of a thread, or null, and whether the reader's part in the thread's team lets her open one. */
    record There(@Nullable UUID line, boolean mayOpen) {}

    private final JdbcClient jdbc;

    TabStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    There there(UUID thread, List<UUID> parts) {
        return jdbc.sql(THERE)
                .param("thread", thread)
                .param("threads", parts.toArray(UUID[]::new))
                .query((row, n) -> new There(row.getObject("line", UUID.class), row.getBoolean("may_open")))
                .single();
    }
}
