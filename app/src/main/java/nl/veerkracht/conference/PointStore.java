package nl.veerkracht.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions for the table, and what came of them. */
@Repository
class PointStore {

    private static final String WORDS = "conference.point.words";
    private static final String DECISION = "conference.point.decision";
    private static final String TITLE = "conference.action.title";

    private static final String ASK = """
            insert into conference.point (id, trajectory, words_sealed, hers, asked_by) values (:id, :line, :words, :hers, :by)
            """;
    private static final String WITHDRAW = """
            delete from conference.point where id = :id and trajectory = :line and conference is null and asked_by = actor.account()
            """;
    private static final String WAITING = """
            select * from conference.point where trajectory = :line and conference is null order by asked_at, id limit 50
            """;
    private static final String AGENDA =
            "select * from conference.point where conference = :conference order by asked_at, id limit 50";
    private static final String TAKE = """
            update conference.point set conference = :conference, version = version + 1
            where trajectory = :line and conference is null and id = any (:ids::uuid[])
            """;
    private static final String LET_GO = """
            update conference.point set conference = null, version = version + 1
            where conference = :conference and decided_at is null
            """;
    private static final String DECIDE = """
            update conference.point set decision_sealed = :decision, decided_by = :by, decided_at = actor.moment(), version = version + 1
            where id = :id and conference = :conference and version = :version
            """;
    private static final String ACT = """
            insert into conference.action (id, conference, trajectory, title_sealed, owner, due_on, written_by)
            values (:id, :conference, :line, :title, :owner, :due, :by)
            """;
    private static final String ACTIONS =
            "select * from conference.action where conference = :conference order by written_at, id limit 50";

    private final JdbcClient jdbc;

    PointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Line line, UUID id, String words, boolean hers, UUID by) {
        jdbc.sql(ASK)
                .param("id", id)
                .param("line", line.id().value())
                .param("words", line.key().seal(WORDS, id, words))
                .param("hers", hers)
                .param("by", by)
                .update();
    }

    boolean withdraw(Line line, UUID id) {
        return jdbc.sql(WITHDRAW)
                        .param("id", id)
                        .param("line", line.id().value())
                        .update()
                == 1;
    }

    List<Conference.Point> waiting(Line line) {
        return jdbc.sql(WAITING)
                .param("line", line.id().value())
                .query((row, n) -> point(row, line.key()))
                .list();
    }

    List<Conference.Point> agenda(Line line, UUID conference) {
        return jdbc.sql(AGENDA)
                .param("conference", conference)
                .query((row, n) -> point(row, line.key()))
                .list();
    }

    void take(Line line, UUID conference, Collection<UUID> points) {
        jdbc.sql(TAKE)
                .param("conference", conference)
                .param("line", line.id().value())
                .param("ids", points.toArray(UUID[]::new))
                .update();
    }

    void letGo(UUID conference) {
        jdbc.sql(LET_GO).param("conference", conference).update();
    }

    /** False when somebody decided meanwhile. */
    boolean decide(Line line, UUID conference, UUID point, int version, String decision, UUID by) {
        return jdbc.sql(DECIDE)
                        .param("id", point)
                        .param("conference", conference)
                        .param("version", version)
                        .param("decision", line.key().seal(DECISION, point, decision))
                        .param("by", by)
                        .update()
                == 1;
    }

    void act(Line line, UUID conference, Conference.Action action, UUID by) {
        jdbc.sql(ACT)
                .param("id", action.id())
                .param("conference", conference)
                .param("line", line.id().value())
                .param("title", line.key().seal(TITLE, action.id(), action.title()))
                .param("owner", action.owner().value())
                .param("due", action.due())
                .param("by", by)
                .update();
    }

    List<Conference.Action> actions(Line line, UUID conference) {
        return jdbc.sql(ACTIONS)
                .param("conference", conference)
                .query((row, n) -> action(row, line.key()))
                .list();
    }

    private static Conference.Action action(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Conference.Action(
                id,
                key.unseal(TITLE, id, row.getBytes("title_sealed")),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getObject("due_on", LocalDate.class));
    }

    private static Conference.Point point(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Conference.Point(
                id,
                key.unseal(WORDS, id, row.getBytes("words_sealed")),
                row.getBoolean("hers"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                key.unsealNullable(DECISION, id, row.getBytes("decision_sealed")),
                row.getInt("version"));
    }
}
