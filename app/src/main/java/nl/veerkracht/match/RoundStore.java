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
    private static final String PROPOSE = """
            insert into match.proposal (trajectory, service) select u.line, u.service from unnest(:lines::uuid[], :services::uuid[]) u(line, service)
            join match.waiting w on w.trajectory = u.line
            on conflict (trajectory) do update set service = excluded.service, proposed_at = actor.moment()
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

    void propose(Map<TrajectoryId, ServiceId> proposals) {
        List<TrajectoryId> lines = List.copyOf(proposals.keySet());
        jdbc.sql(PROPOSE)
                .param("lines", lines.stream().map(TrajectoryId::value).toArray(UUID[]::new))
                .param(
                        "services",
                        lines.stream()
                                .map(line -> java.util.Objects.requireNonNull(proposals.get(line))
                                        .value())
                                .toArray(UUID[]::new))
                .update();
    }
}
