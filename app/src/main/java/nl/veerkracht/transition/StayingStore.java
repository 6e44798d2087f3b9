package nl.veerkracht.transition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How it stands with staying in touch. Contact is what the line's notes say it was; who does not see notes sees none of it. */
@Repository
class StayingStore {

    private static final String STAYING = """
            select t.id, t.state = 'aftercare' as in_aftercare, coalesce(a.every_days, 0) as every_days, a.since, c.at as contacted, x.tried,
              m.leaders, w.whom, n.asked
            from trajectory.trajectory t left join transition.aftercare a on a.trajectory = t.id
            left join lateral (select at from trajectory.event where trajectory = t.id and kind = 'note.contact'
              order by at desc limit 1) c on true
            cross join lateral (select max(tried_on) as tried from transition.attempt where trajectory = t.id) x
            cross join lateral (select array_agg('account:' || account) as leaders from access.team_member where dossier = t.id
              and part in ('coordinator', 'stand_in') and begins <= now() and (ends is null or ends > now())) m
            cross join lateral (select array_agg(distinct 'account:' || account) as whom from access.team_member where dossier = t.id
              and account = a.contact and begins <= now() and (ends is null or ends > now())) w
            cross join lateral (select array_agg(kind || ' ' || audience) as asked from attention.need
              where subject = t.id and kind like 'aftercare.%' and settled_at is null) n
            """;
    private static final String ONE = STAYING + " where t.id = :id";

    /** Lines in aftercare, and lines about which something still stands asked. */
    private static final String ALL = STAYING + """
            where t.id > :after and (t.state = 'aftercare'
              or exists (select from attention.need o where o.subject = t.id and o.kind like 'aftercare.%' and o.settled_at is null))
            order by t.id limit :limit
            """;

    private final JdbcClient jdbc;

    StayingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Staying> of(TrajectoryId line) {
        return jdbc.sql(ONE)
                .param("id", line.value())
                .query((row, n) -> staying(row))
                .optional();
    }

    List<Staying> all(UUID after, int limit) {
        return jdbc.sql(ALL)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> staying(row))
                .list();
    }

    private static Staying staying(ResultSet row) throws SQLException {
        Timestamp contacted = row.getTimestamp("contacted");
        LocalDate since = row.getObject("since", LocalDate.class);
        List<String> leaders = texts(row, "leaders");
        List<String> whom = texts(row, "whom");
        return new Staying(
                row.getObject("id", UUID.class),
                row.getBoolean("in_aftercare"),
                row.getInt("every_days"),
                since == null ? LocalDate.EPOCH : since,
                day(contacted),
                row.getObject("tried", LocalDate.class),
                whom.isEmpty() ? leaders : whom,
                leaders,
                Set.copyOf(texts(row, "asked")));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), Here.AMSTERDAM);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
