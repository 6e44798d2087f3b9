package nl.veerkracht.transition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AftercareStore {

    private static final String WISHES = "transition.aftercare.wishes";
    private static final String AGREE = """
            insert into transition.aftercare (trajectory, every_days, contact, wishes_sealed, since, agreed_by)
            values (:line, :every, :contact, :wishes, :since, :by) on conflict (trajectory) do nothing
            """;
    private static final String CHANGE = """
            update transition.aftercare set every_days = :every, contact = :contact, wishes_sealed = :wishes, agreed_by = :by,
              agreed_at = actor.moment(), version = version + 1
            where trajectory = :line and version = :version
            """;
    private static final String AGREED = "select * from transition.aftercare where trajectory = :line";
    private static final String TRIED = """
            insert into transition.attempt (id, trajectory, tried_on, written_by) values (:id, :line, :on, :by)
            """;

    private final JdbcClient jdbc;

    AftercareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first agreement; false when there is one already. */
    boolean agree(Line line, Agreement agreement, UUID by) {
        return written(AGREE, line, agreement, by)
                        .param("since", agreement.since())
                        .update()
                == 1;
    }

    /** Another agreement; false when somebody changed it meanwhile. */
    boolean change(Line line, Agreement agreement, UUID by) {
        return written(CHANGE, line, agreement, by)
                        .param("version", agreement.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Line line, Agreement agreement, UUID by) {
        UUID id = line.id().value();
        return jdbc.sql(sql)
                .param("line", id)
                .param("every", agreement.everyDays())
                .param("contact", agreement.contact().value())
                .param("wishes", line.key().sealNullable(WISHES, id, agreement.wishes()), Types.BINARY)
                .param("by", by);
    }

    Optional<Agreement> agreed(Line line) {
        return jdbc.sql(AGREED)
                .param("line", line.id().value())
                .query((row, n) -> agreement(row, line))
                .optional();
    }

    private static Agreement agreement(ResultSet row, Line line) throws SQLException {
        return new Agreement(
                row.getInt("every_days"),
                new AccountId(row.getObject("contact", UUID.class)),
                line.key().unsealNullable(WISHES, line.id().value(), row.getBytes("wishes_sealed")),
                row.getObject("since", LocalDate.class),
                row.getInt("version"));
    }

    void tried(TrajectoryId line, LocalDate on, UUID by) {
        jdbc.sql(TRIED)
                .param("id", UUID.randomUUID())
                .param("line", line.value())
                .param("on", on)
                .param("by", by)
                .update();
    }
}
