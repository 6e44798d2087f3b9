package nl.veerkracht.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Bond;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a round over everybody reads and writes, as the house. */
@Repository
class RoundStore {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('match.round'))";
    private static final String WAITING = """
            select w.trajectory, w.since, a.about_sealed, coalesce(a.version, 0) as version, p.service as proposed, k.id as key_id, k.wrapped
            from match.waiting w join trajectory.trajectory t on t.id = w.trajectory and t.state <> 'closed'
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join match.about a on a.trajectory = w.trajectory left join match.proposal p on p.trajectory = w.trajectory
            """;
    private static final String SELECT_WAITING = WAITING + " order by w.since, w.trajectory";
    private static final String BONDS = "select trajectory, other, together from match.bond";
    private static final String NEVER = """
            select trajectory, service from match.aside
            union select w.trajectory, b.service from match.waiting w cross join lateral match.barred(w.trajectory) b(service)
            """;
    private static final String TAKEN = "select service, at from match.taken()";
    private static final String WITHDRAW = "delete from match.proposal where trajectory = any (:lines)";
    /** Who stops waiting meanwhile is passed over: her line may be closed or erased, or somebody chooses just now. */
    private static final String PROPOSE = """
            insert into match.proposal (trajectory, service) select u.line, u.service from unnest(:lines::uuid[], :services::uuid[]) u(line, service)
            join match.waiting w on w.trajectory = u.line join trajectory.trajectory t on t.id = u.line and t.state <> 'closed'
            order by u.line for key share of w skip locked
            on conflict (trajectory) do update set service = excluded.service, proposed_at = actor.moment()
            returning trajectory
            """;

    private static final String CLOSED = """
            delete from match.proposal p using trajectory.trajectory t where t.id = p.trajectory and t.state = 'closed' returning p.trajectory
            """;
    private static final String UNASKED = """
            select p.trajectory from match.proposal p where not exists (select from attention.need n
              join access.team_member m on m.dossier = n.subject and m.part = 'coordinator' and m.begins <= now() and (m.ends is null or m.ends > now())
              where n.subject = p.trajectory and n.kind = 'match.proposed' and n.settled_at is null and n.audience = 'account:' || m.account)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    RoundStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Waits for a round that is going on; two at once would each write half of two answers. */
    void alone() {
        jdbc.sql(ALONE).query((row, n) -> true).list();
    }

    Map<TrajectoryId, Standing> waiting() {
        Map<TrajectoryId, Standing> waiting = new LinkedHashMap<>();
        jdbc.sql(SELECT_WAITING).query(row -> {
            UUID line = row.getObject("trajectory", UUID.class);
            waiting.put(new TrajectoryId(line), AboutRow.standing(row, line, key(row), null));
        });
        return waiting;
    }

    private DataKey key(ResultSet row) throws SQLException {
        return vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
    }

    List<Bond> bonds() {
        return jdbc.sql(BONDS)
                .query((row, n) -> new Bond(
                        row.getObject("trajectory", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getBoolean("together")))
                .list();
    }

    Map<TrajectoryId, Set<UUID>> never() {
        Map<TrajectoryId, Set<UUID>> never = new HashMap<>();
        jdbc.sql(NEVER).query(row -> {
            never.computeIfAbsent(new TrajectoryId(row.getObject("trajectory", UUID.class)), line -> new HashSet<>())
                    .add(row.getObject("service", UUID.class));
        });
        return never;
    }

    Map<ServiceId, List<Instant>> taken() {
        Map<ServiceId, List<Instant>> taken = new HashMap<>();
        jdbc.sql(TAKEN).query(row -> {
            taken.computeIfAbsent(new ServiceId(row.getObject("service", UUID.class)), service -> new ArrayList<>())
                    .add(row.getTimestamp("at").toInstant());
        });
        return taken;
    }

    void withdraw(Collection<TrajectoryId> lines) {
        jdbc.sql(WITHDRAW)
                .param("lines", lines.stream().map(TrajectoryId::value).toArray(UUID[]::new))
                .update();
    }

    /** For whom it was written down: who waits still. */
    List<TrajectoryId> propose(Map<TrajectoryId, ServiceId> proposals) {
        List<Map.Entry<TrajectoryId, ServiceId>> all = List.copyOf(proposals.entrySet());
        return jdbc.sql(PROPOSE)
                .param("lines", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(
                        "services",
                        all.stream().map(one -> one.getValue().value()).toArray(UUID[]::new))
                .query(RoundStore::line)
                .list();
    }

    /** Takes back what still stands for lines that were closed. */
    List<TrajectoryId> withdrawClosed() {
        return jdbc.sql(CLOSED).query(RoundStore::line).list();
    }

    /** Lines with a proposal of which the one who coordinates them now was not asked: a new proposal, or a new coordinator. */
    List<TrajectoryId> unasked() {
        return jdbc.sql(UNASKED).query(RoundStore::line).list();
    }

    private static TrajectoryId line(ResultSet row, int n) throws SQLException {
        return new TrajectoryId(row.getObject("trajectory", UUID.class));
    }
}
