package nl.veerkracht.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanionStore {

    private static final String NAME = "circle.companion.name";
    private static final String WHO = "circle.companion.who";
    private static final String REACH = "circle.companion.reach";
    private static final String GOALS = "circle.agreement.goals";

    private static final String ADD = """
            insert into circle.companion (id, trajectory, kind, name_sealed, who_sealed, reach_sealed, chosen_by_her, since, added_by)
            values (:id, :line, :kind, :name, :who, :reach, :chosen, :since, :by)
            """;
    private static final String END = """
            update circle.companion set ended_on = :on, ended_why = :why, version = version + 1
            where id = :id and trajectory = :line and version = :version and ended_on is null
            """;

    /** Whoever stands beside her now first; of those who do not any more the last ones. */
    private static final String ALL = """
            select c.*, a.goals_sealed, a.every_days, a.version as agreement_version, m.last, m.minutes
            from circle.companion c
            left join circle.agreement a on a.companion = c.id
            left join lateral (
              select max(met_on) as last, coalesce(sum(minutes) filter (where met_on > :since), 0) as minutes
              from circle.meeting where companion = c.id) m on true
            where c.trajectory = :line and (:one::uuid is null or c.id = :one::uuid)
            order by c.ended_on desc nulls first, c.since, c.id limit 60
            """;

    private static final String AGREE = """
            insert into circle.agreement (companion, trajectory, goals_sealed, every_days, version, written_by)
            values (:id, :line, :goals, :every, 1, :by)
            on conflict (companion) do nothing
            """;
    private static final String AGREE_AGAIN = """
            update circle.agreement set goals_sealed = :goals, every_days = :every, version = version + 1, written_by = :by, written_at = actor.moment()
            where companion = :id and trajectory = :line and version = :version
            """;

    private final JdbcClient jdbc;

    CompanionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, UUID id, Companion.Terms terms, UUID by) {
        DataKey key = line.key();
        jdbc.sql(ADD)
                .param("id", id)
                .param("line", line.id().value())
                .param("kind", terms.kind().code())
                .param("name", key.seal(NAME, id, terms.name()))
                .param("who", key.sealNullable(WHO, id, terms.who()), Types.BINARY)
                .param("reach", key.sealNullable(REACH, id, terms.reach()), Types.BINARY)
                .param("chosen", terms.chosenByHer())
                .param("since", terms.since())
                .param("by", by)
                .update();
    }

    /** False when somebody ended it meanwhile. */
    boolean end(Line line, UUID id, int version, Companion.Ended ended) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("version", version)
                        .param("on", ended.on())
                        .param("why", ended.why().code())
                        .update()
                == 1;
    }

    /**
     * @param one only this one; null for all
     * @param since minutes are counted from the day after this
     */
    List<Companion> all(Line line, @Nullable UUID one, LocalDate since) {
        return jdbc.sql(ALL)
                .param("line", line.id().value())
                .param("one", one, Types.OTHER)
                .param("since", since)
                .query((row, n) -> companion(row, line.key()))
                .list();
    }

    Optional<Companion> find(Line line, UUID id, LocalDate since) {
        return all(line, id, since).stream().findFirst();
    }

    /** False when somebody agreed something else meanwhile. */
    boolean agree(Line line, UUID id, Companion.Agreement agreement, UUID by) {
        JdbcClient.StatementSpec statement = jdbc.sql(agreement.version() == 0 ? AGREE : AGREE_AGAIN)
                .param("id", id)
                .param("line", line.id().value())
                .param("goals", line.key().seal(GOALS, id, agreement.goals()))
                .param("every", agreement.everyDays(), Types.SMALLINT)
                .param("by", by);
        return (agreement.version() == 0 ? statement : statement.param("version", agreement.version())).update() == 1;
    }

    private static Companion companion(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Companion(
                id,
                new Companion.Terms(
                        CompanionKind.ofCode(row.getString("kind")),
                        key.unseal(NAME, id, row.getBytes("name_sealed")),
                        key.unsealNullable(WHO, id, row.getBytes("who_sealed")),
                        key.unsealNullable(REACH, id, row.getBytes("reach_sealed")),
                        row.getBoolean("chosen_by_her"),
                        row.getObject("since", LocalDate.class)),
                endedOn == null ? null : new Companion.Ended(endedOn, Why.ofCode(row.getString("ended_why"))),
                row.getInt("version"),
                agreement(row, id, key),
                row.getObject("last", LocalDate.class),
                row.getInt("minutes"));
    }

    private static Companion.@Nullable Agreement agreement(ResultSet row, UUID id, DataKey key) throws SQLException {
        byte[] goals = row.getBytes("goals_sealed");
        return goals == null
                ? null
                : new Companion.Agreement(
                        key.unseal(GOALS, id, goals),
                        row.getObject("every_days", Integer.class),
                        row.getInt("agreement_version"));
    }
}
