package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpaceStore {

    private static final String OPEN = """
            insert into herspace.space (trajectory, opened_by) values (:line, :by)
            on conflict (trajectory) do update set opened_by = excluded.opened_by, opened_at = actor.moment()
            """;
    private static final String OPENED = "select opened_at from herspace.space where trajectory = :line";
    private static final String EASY = "select easy from herspace.space where trajectory = :line";
    private static final String READ_EASY = "update herspace.space set easy = :easy where trajectory = :line";

    private final JdbcClient jdbc;

    SpaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(TrajectoryId line, AccountId by) {
        jdbc.sql(OPEN).param("line", line.value()).param("by", by.value()).update();
    }

    Optional<Instant> opened(TrajectoryId line) {
        return jdbc.sql(OPENED)
                .param("line", line.value())
                .query((row, n) -> row.getTimestamp("opened_at").toInstant())
                .optional();
    }

    /** Whether she reads the short version of her pages. */
    boolean easy(UUID line) {
        return jdbc.sql(EASY)
                .param("line", line)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void readEasy(UUID line, boolean easy) {
        jdbc.sql(READ_EASY).param("line", line).param("easy", easy).update();
    }
}
