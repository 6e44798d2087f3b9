package nl.veerkracht.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {

    private static final String WORDS = "circle.meeting.words";

    private static final String ADD = """
            insert into circle.meeting (id, companion, trajectory, met_on, minutes, words_sealed, written_by)
            values (:id, :companion, :line, :on, :minutes, :words, :by)
            """;
    private static final String PAGE = """
            select *, written_by = actor.account() as mine from circle.meeting
            where companion = :companion and trajectory = :line and (met_on, id) < (:day, :after)
            order by met_on desc, id desc limit :limit
            """;
    private static final String TAKE_BACK =
            "delete from circle.meeting where id = :id and companion = :companion and written_by = actor.account()";

    /** Somebody beside her whom she has not met for longer than they agreed, and who leads the line now. */
    private static final String SILENT = """
            select c.id, c.trajectory, p.account as leader
            from circle.companion c
            join circle.agreement a on a.companion = c.id and a.every_days is not null
            join trajectory.trajectory t on t.id = c.trajectory and t.state <> 'closed'
            join access.team_member p on p.dossier = c.trajectory and p.part in ('coordinator', 'stand_in')
              and p.begins <= now() and (p.ends is null or p.ends > now())
            where c.ended_on is null
              and coalesce((select max(met_on) from circle.meeting where companion = c.id), c.since) + a.every_days + :grace::int < :today::date
            """;

    private static final String UNASKED = SILENT + """
              and not exists (select from attention.need n where n.kind = 'circle.quiet' and n.subject = c.id
                and n.audience = 'account:' || p.account and n.settled_at is null)
            limit :limit
            """;
    private static final String OVER = """
            select n.subject as id, n.dossier as trajectory, substring(n.audience from 9)::uuid as leader
            from attention.need n where n.kind = 'circle.quiet' and n.settled_at is null
              and not exists (select from (
            """ + SILENT + """
              and c.id = n.subject) silent where 'account:' || silent.leader = n.audience)
            limit :limit
            """;

    /** Somebody who is asked to look. */
    record Quiet(UUID companion, UUID line, UUID leader) {}

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, UUID companion, Meeting meeting) {
        jdbc.sql(ADD)
                .param("id", meeting.id())
                .param("companion", companion)
                .param("line", line.id().value())
                .param("on", meeting.on())
                .param("minutes", meeting.minutes(), Types.SMALLINT)
                .param("words", line.key().sealNullable(WORDS, meeting.id(), meeting.words()), Types.BINARY)
                .param("by", meeting.writtenBy().value())
                .update();
    }

    List<Meeting> page(Line line, UUID companion, LocalDate day, UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("companion", companion)
                .param("line", line.id().value())
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> meeting(row, line.key()))
                .list();
    }

    boolean takeBack(UUID companion, UUID id) {
        return jdbc.sql(TAKE_BACK).param("id", id).param("companion", companion).update() == 1;
    }

    /** Who is to be asked to look, and is not yet. */
    List<Quiet> unasked(LocalDate today, int graceDays, int limit) {
        return quiet(UNASKED, today, graceDays, limit);
    }

    /** Who was asked, and need not look any more. */
    List<Quiet> over(LocalDate today, int graceDays, int limit) {
        return quiet(OVER, today, graceDays, limit);
    }

    private List<Quiet> quiet(String sql, LocalDate today, int graceDays, int limit) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("grace", graceDays)
                .param("limit", limit)
                .query((row, n) -> new Quiet(
                        row.getObject("id", UUID.class),
                        row.getObject("trajectory", UUID.class),
                        row.getObject("leader", UUID.class)))
                .list();
    }

    private static Meeting meeting(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Meeting(
                id,
                row.getObject("met_on", LocalDate.class),
                row.getObject("minutes", Integer.class),
                key.unsealNullable(WORDS, id, row.getBytes("words_sealed")),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getBoolean("mine"));
    }
}
