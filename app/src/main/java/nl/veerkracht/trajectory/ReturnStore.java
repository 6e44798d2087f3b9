package nl.veerkracht.trajectory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there when a line closed. Their parts ended in the transaction that closed it. */
@Repository
class ReturnStore {

    private static final String TEAM = """
            select m.account, m.sees, coalesce(r.role, 'other') as role from access.team_member m
            join access.account a on a.id = m.account and a.state = 'active'
            left join trajectory.member_role r on r.member = m.id
            where m.dossier = :line and m.part = 'member' and m.ends >= :closed and m.begins < m.ends order by m.begins, m.id
            """;
    private static final String COORDINATOR = """
            select account from access.team_member where dossier = :line and part = 'coordinator' and ends >= :closed
            order by ends desc limit 1
            """;
    private static final String WAS_THERE = """
            select t.id, t.opened_at, t.closed_at, t.key_id, k.wrapped, a.called_sealed, a.name_sealed, a.born_sealed, a.version as about_version
            from trajectory.trajectory t
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join trajectory.about a on a.trajectory = t.id
            where t.id in (select m.dossier from access.team_member m
              join trajectory.trajectory c on c.id = m.dossier and c.state = 'closed' and m.ends >= c.closed_at
              where m.account = :account and m.part in ('coordinator', 'stand_in', 'member') and m.begins < m.ends)
            """;
    private static final String MINE =
            WAS_THERE + " and (t.closed_at, t.id) < (:at, :id) order by t.closed_at desc, t.id desc limit :limit";
    private static final String ONE = WAS_THERE + " and t.id = :line";

    /** A member as she was when the line closed. */
    record Former(AccountId account, Set<Sight> sees, MemberRole role) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ReturnStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Members when the line closed whose account is still there. */
    List<Former> team(TrajectoryId line, Instant closed) {
        return jdbc.sql(TEAM)
                .param("line", line.value())
                .param("closed", Sql.utc(closed))
                .query((row, n) -> new Former(
                        new AccountId(Sql.id(row, "account")),
                        sees(row.getArray("sees")),
                        MemberRole.ofCode(row.getString("role"))))
                .list();
    }

    private static Set<Sight> sees(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(code -> Sight.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    Optional<AccountId> coordinator(TrajectoryId line, Instant closed) {
        return jdbc.sql(COORDINATOR)
                .param("line", line.value())
                .param("closed", Sql.utc(closed))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Closed lines of which this person was on the team when they closed, the newest first. */
    List<PastLine> closed(AccountId account, Moment after, int limit) {
        return jdbc.sql(MINE)
                .param("account", account.value())
                .param("at", Sql.utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, n) -> past(row))
                .list();
    }

    Optional<PastLine> closed(AccountId account, TrajectoryId line) {
        return jdbc.sql(ONE)
                .param("account", account.value())
                .param("line", line.value())
                .query((row, n) -> past(row))
                .optional();
    }

    private PastLine past(ResultSet row) throws SQLException {
        UUID id = Sql.id(row, "id");
        DataKey key = vault.unwrap(Sql.id(row, "key_id"), row.getBytes("wrapped"));
        About about = AboutStore.about(row, key, id);
        return new PastLine(
                new TrajectoryId(id),
                about == null ? "" : about.initial(),
                Sql.moment(row, "opened_at"),
                Sql.moment(row, "closed_at"));
    }
}
