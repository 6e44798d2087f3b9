package nl.veerkracht.triage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MissingStore {

    /** Lines whose coordinator was not asked yet; after a handover another one is. */
    private static final String MISSING = """
            select t.id, m.account from trajectory.trajectory t
            join access.team_member m on m.dossier = t.id and m.part = 'coordinator' and m.begins <= now() and (m.ends is null or m.ends > now())
            where t.state = 'open' and t.opened_at < :before
              and not exists (select from triage.triage g where g.trajectory = t.id)
              and not exists (select from attention.need n where n.kind = :kind and n.subject = t.id and n.settled_at is null
                and n.audience = 'account:' || m.account)
            order by t.id limit :limit
            """;

    private static final String OVER = """
            select n.subject from attention.need n left join trajectory.trajectory t on t.id = n.subject
            where n.kind = :kind and n.settled_at is null and t.state is distinct from 'open' limit :limit
            """;

    /** A line without a triage, and who coordinates it. */
    record Line(UUID id, AccountId coordinator) {}

    private final JdbcClient jdbc;

    MissingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> missing(String kind, Instant before, int limit) {
        return jdbc.sql(MISSING)
                .param("kind", kind)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new Line(row.getObject("id", UUID.class), new AccountId(row.getObject("account", UUID.class))))
                .list();
    }

    /** Lines that wait for a triage no more, because they are not open any more. */
    List<UUID> over(String kind, int limit) {
        return jdbc.sql(OVER)
                .param("kind", kind)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
