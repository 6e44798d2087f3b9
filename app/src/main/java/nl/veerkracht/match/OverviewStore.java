package nl.veerkracht.match;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits, as far as the reader may know that; row-level security decides whom that is. */
@Repository
class OverviewStore {

    private static final String SELECT_PAGE = """
            select w.trajectory, w.since, s.name, (w.trajectory, 'weighing') in (select dossier, what from trajectory.sight()) as mine
            from match.waiting w left join match.proposal p on p.trajectory = w.trajectory left join directory.service s on s.id = p.service
            where (w.since, w.trajectory) > (coalesce((select a.since from match.waiting a where a.trajectory = :after::uuid), '-infinity'::date),
              coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000'))
            order by w.since, w.trajectory limit :limit
            """;

    record Row(TrajectoryId line, LocalDate since, @Nullable String proposed, boolean mine) {}

    private final JdbcClient jdbc;

    OverviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(@Nullable UUID after, int limit) {
        return jdbc.sql(SELECT_PAGE)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        new TrajectoryId(row.getObject("trajectory", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("mine")))
                .list();
    }
}
