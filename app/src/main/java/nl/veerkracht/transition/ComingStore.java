package nl.veerkracht.transition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the round over transitions looks at. */
@Repository
class ComingStore {

    private static final String COMING = """
            select t.id, t.trajectory, t.planned_on, t.state = 'planned' and l.state <> 'closed' as planned, r.steps, m.leaders, a.asked
            from transition.transition t join trajectory.trajectory l on l.id = t.trajectory
            cross join lateral (select count(*)::int as steps from transition.ready where transition = t.id) r
            cross join lateral (select array_agg('account:' || account) as leaders from access.team_member where dossier = t.trajectory
              and part in ('coordinator', 'stand_in') and begins <= now() and (ends is null or ends > now())) m
            cross join lateral (select array_agg(kind || ' ' || audience) as asked from attention.need
              where subject = t.id and kind in ('transition.unready', 'transition.passed') and settled_at is null) a
            """;
    private static final String ONE = COMING + " where t.id = :id";

    /** Those whose day comes near, and those about which something still stands asked. */
    private static final String NEAR = COMING + """
            where t.id > :after and ((t.state = 'planned' and t.planned_on <= :until::date)
              or t.id in (select subject from attention.need where kind in ('transition.unready', 'transition.passed') and settled_at is null))
            order by t.id limit :limit
            """;

    private final JdbcClient jdbc;

    ComingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Coming> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query((row, n) -> coming(row)).list();
    }

    List<Coming> near(UUID after, LocalDate until, int limit) {
        return jdbc.sql(NEAR)
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query((row, n) -> coming(row))
                .list();
    }

    private static Coming coming(ResultSet row) throws SQLException {
        return new Coming(
                row.getObject("id", UUID.class),
                row.getObject("trajectory", UUID.class),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("planned"),
                row.getInt("steps"),
                texts(row, "leaders"),
                Set.copyOf(texts(row, "asked")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
