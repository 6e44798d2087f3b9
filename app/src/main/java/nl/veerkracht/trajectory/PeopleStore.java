package nl.veerkracht.trajectory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of people on lines. Their parts themselves are kept by the room access. */
@Repository
class PeopleStore {

    private static final String NOTE = "trajectory.handover.note";
    private static final String HAND_OVER = """
            insert into trajectory.handover (id, trajectory, from_account, to_account, warmth, note_sealed, recorded_by)
            values (:id, :line, :from, :to, :warmth, :note, :by)
            """;
    private static final String LAST = """
            select h.id, h.from_account, h.note_sealed, h.warmth from trajectory.handover h
            where h.trajectory = :line and h.to_account = (select actor.account()) and not exists (
              select from trajectory.event e where e.trajectory = h.trajectory and e.kind = 'line.reopened' and e.at > h.at)
            order by h.at desc limit 1
            """;
    private static final String ARRIVE = """
            insert into trajectory.arrival (trajectory, account) values (:line, :account) on conflict do nothing
            """;
    private static final String ARRIVED =
            "delete from trajectory.arrival where trajectory = :line and account = :account";
    private static final String NOBODY_ARRIVES = "delete from trajectory.arrival where trajectory = :line";
    private static final String HAS_MANDATE = """
            select exists (select from access.account a join access.account_role r on r.account = a.id
              where a.organisation = :organisation and a.state = 'active' and r.role = 'mandate_holder')
            """;
    private static final String LOST = """
            select t.id, m.account from access.team_member m join trajectory.trajectory t on t.id = m.dossier
            where m.account = :account and m.part = 'coordinator' and m.begins <= now() and m.ends is null and t.state <> 'closed'
            """;
    private static final String GONE = """
            select distinct m.account from access.account a
            join access.team_member m on m.account = a.id and m.part = 'coordinator' and m.begins <= now() and m.ends is null
            join trajectory.trajectory t on t.id = m.dossier and t.state <> 'closed'
            where a.state in ('blocked', 'ended') limit 200
            """;
    /** Lines for which another coordinator was asked, while the one they have is back. */
    private static final String BACK = """
            select distinct n.subject from attention.need n
            join access.team_member m on m.dossier = n.subject and m.part = 'coordinator' and m.begins <= now() and m.ends is null
            join access.account a on a.id = m.account and a.state = 'active'
            where n.kind = 'trajectory.stand_in' and n.settled_at is null limit 200
            """;
    /** Parts on open lines that ended lately while a task was still with their person. */
    private static final String LEFT_TASKS = """
            select distinct k.trajectory, k.owner from access.team_member m
            join trajectory.task k on k.trajectory = m.dossier and k.owner = m.account and k.state = 'open'
            where m.ends > :since and m.ends <= now()
              and not exists (select from access.team_member o where o.dossier = m.dossier and o.account = m.account
                and o.begins <= now() and (o.ends is null or o.ends > now()))
            order by 1, 2 limit 200
            """;

    /** A line and somebody on it. */
    record OnLine(TrajectoryId line, AccountId account) {}

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void handOver(
            UUID id, Line line, AccountId from, AccountId to, Warmth warmth, @Nullable String note, AccountId by) {
        jdbc.sql(HAND_OVER)
                .param("id", id)
                .param("line", line.dossier())
                .param("from", from.value())
                .param("to", to.value())
                .param("warmth", warmth.code())
                .param("note", line.key().sealNullable(NOTE, id, note), Types.BINARY)
                .param("by", by.value())
                .update();
    }

    Optional<Handover> last(Line line) {
        return jdbc.sql(LAST)
                .param("line", line.dossier())
                .query((row, n) -> new Handover(
                        new AccountId(Sql.id(row, "from_account")),
                        Warmth.valueOf(row.getString("warmth").toUpperCase(java.util.Locale.ROOT)),
                        line.key().unsealNullable(NOTE, Sql.id(row, "id"), row.getBytes("note_sealed"))))
                .optional();
    }

    void arrive(TrajectoryId line, AccountId account) {
        jdbc.sql(ARRIVE)
                .param("line", line.value())
                .param("account", account.value())
                .update();
    }

    void arrived(TrajectoryId line, AccountId account) {
        jdbc.sql(ARRIVED)
                .param("line", line.value())
                .param("account", account.value())
                .update();
    }

    void nobodyArrives(TrajectoryId line) {
        jdbc.sql(NOBODY_ARRIVES).param("line", line.value()).update();
    }

    boolean hasMandateHolder(OrganisationId organisation) {
        return jdbc.sql(HAS_MANDATE)
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** Open lines that this person coordinates. */
    List<TrajectoryId> coordinatedBy(AccountId account) {
        return jdbc.sql(LOST)
                .param("account", account.value())
                .query((row, n) -> new TrajectoryId(Sql.id(row, "id")))
                .list();
    }

    /** Coordinators of open lines whose account is blocked or ended. */
    List<AccountId> gone() {
        return jdbc.sql(GONE).query(UUID.class).stream().map(AccountId::new).toList();
    }

    List<TrajectoryId> back() {
        return jdbc.sql(BACK).query(UUID.class).stream().map(TrajectoryId::new).toList();
    }

    List<OnLine> leftTasks(LocalDate since) {
        return jdbc.sql(LEFT_TASKS)
                .param("since", since)
                .query((row, n) ->
                        new OnLine(new TrajectoryId(Sql.id(row, "trajectory")), new AccountId(Sql.id(row, "owner"))))
                .list();
    }
}
