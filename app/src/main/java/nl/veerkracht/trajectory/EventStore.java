package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventStore {

    /** Written again, the same event takes its new time and kind: a note that was corrected, a signal whose date became known. */
    private static final String PUT = """
            insert into trajectory.event (id, trajectory, at, kind, sees, subject, account, organisation, codes)
            values (:id, :line, coalesce(:at, actor.moment()), :kind, :sees, :subject, :account, :organisation, :codes)
            on conflict (trajectory, subject, kind) do update set at = excluded.at, organisation = excluded.organisation, codes = excluded.codes
            """;

    private static final String CHANGE = """
            update trajectory.event set at = :at, kind = :kind, sees = :sees
            where trajectory = :line and subject = :subject and kind like 'note.%'
            """;
    private static final String KEEP_ONLY = """
            delete from trajectory.event where trajectory = :line and kind = any (:kinds) and not (subject = any (:subjects))
            """;
    private static final String PAGE = """
            select * from trajectory.event
            where trajectory = :line and (at, id) < (:at, :id) order by at desc, id desc limit :limit
            """;
    private static final String MONTHS = """
            select trajectory, date_trunc('month', at at time zone 'Europe/Amsterdam')::date as month, kind, count(*)::int as times
            from trajectory.event where trajectory = any (:lines) and at >= :since group by 1, 2, 3 order by 1, 2, 3
            """;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(TrajectoryId line, Event event) {
        jdbc.sql(PUT)
                .param("id", event.id())
                .param("line", line.value())
                .param("at", Sql.utc(event.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kind", event.kind().code())
                .param("sees", event.kind().sees())
                .param("subject", event.subject())
                .param("account", event.account(), Types.OTHER)
                .param("organisation", event.organisation(), Types.OTHER)
                .param("codes", event.codes().toArray(String[]::new))
                .update();
    }

    /** A note was corrected: it may have another kind and another day now. */
    void correct(TrajectoryId line, Note note) {
        EventKind kind = note.kind().event();
        jdbc.sql(CHANGE)
                .param("line", line.value())
                .param("subject", note.id())
                .param("at", Sql.utc(note.happenedAt()))
                .param("kind", kind.code())
                .param("sees", kind.sees())
                .update();
    }

    /** Of events of these kinds, only those about these subjects stay. */
    void keepOnly(TrajectoryId line, List<EventKind> kinds, List<UUID> subjects) {
        jdbc.sql(KEEP_ONLY)
                .param("line", line.value())
                .param("kinds", kinds.stream().map(EventKind::code).toArray(String[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    List<Event> page(TrajectoryId line, Moment after, int limit) {
        return jdbc.sql(PAGE)
                .param("line", line.value())
                .param("at", Sql.utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(EventStore::event)
                .list();
    }

    /** How often what happened in each month since a day; per line. */
    Map<UUID, List<MonthCount>> months(List<UUID> lines, LocalDate since) {
        return jdbc
                .sql(MONTHS)
                .param("lines", lines.toArray(UUID[]::new))
                .param("since", since)
                .query((row, n) -> Map.entry(Sql.id(row, "trajectory"), month(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static MonthCount month(ResultSet row) throws SQLException {
        return new MonthCount(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                EventKind.ofCode(row.getString("kind")),
                row.getInt("times"));
    }

    private static Event event(ResultSet row, int n) throws SQLException {
        return new Event(
                Sql.id(row, "id"),
                Sql.moment(row, "at"),
                EventKind.ofCode(row.getString("kind")),
                Sql.id(row, "subject"),
                idOrNull(row, "account"),
                idOrNull(row, "organisation"),
                Arrays.asList((String[]) row.getArray("codes").getArray()));
    }

    private static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
