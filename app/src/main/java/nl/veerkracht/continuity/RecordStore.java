package nl.veerkracht.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote down about places and retelling. */
@Repository
class RecordStore {

    private static final String TO_WHOM = "continuity.retold.to_whom";
    private static final String PLACE = "continuity.stay.place";
    private static final String TOLD = """
            insert into continuity.retold (id, trajectory, told_on, to_whom_sealed, written_by) values (:id, :line, :on, :whom, :by)
            """;
    private static final String RETOLD = """
            select id, told_on, to_whom_sealed from continuity.retold where trajectory = :line order by told_on desc, id desc limit 100
            """;
    private static final String STAYED = """
            insert into continuity.stay (id, trajectory, kind, place_sealed, from_date, until_date, written_by)
            values (:id, :line, :kind, :place, :from, :until, :by)
            """;
    private static final String CHANGE = """
            update continuity.stay set kind = :kind, place_sealed = :place, from_date = :from, until_date = :until, version = version + 1
            where id = :id and trajectory = :line and version = :version
            """;
    private static final String STAYS =
            "select * from continuity.stay where trajectory = :line order by from_date desc, id desc limit 100";
    private static final String STAY = "select * from continuity.stay where trajectory = :line and id = :id";
    private static final String SEEN = """
            insert into continuity.seen (trajectory, concern, figure, seen_by) values (:line, :concern, :figure, :by)
            on conflict (trajectory, concern) do update set figure = excluded.figure, seen_by = excluded.seen_by, seen_at = actor.moment()
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void told(Line line, Retold retold, UUID by) {
        jdbc.sql(TOLD)
                .param("id", retold.id())
                .param("line", line.id().value())
                .param("on", retold.on())
                .param("whom", line.key().seal(TO_WHOM, retold.id(), retold.toWhom()))
                .param("by", by)
                .update();
    }

    List<Retold> retold(Line line) {
        return jdbc.sql(RETOLD)
                .param("line", line.id().value())
                .query((row, n) -> retold(row, line))
                .list();
    }

    private static Retold retold(ResultSet row, Line line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Retold(
                id,
                row.getObject("told_on", LocalDate.class),
                line.key().unseal(TO_WHOM, id, row.getBytes("to_whom_sealed")));
    }

    void stayed(Line line, Stay stay, UUID by) {
        written(STAYED, line, stay).param("by", by).update();
    }

    /** False when somebody changed it meanwhile. */
    boolean change(Line line, Stay stay) {
        return written(CHANGE, line, stay).param("version", stay.version()).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Line line, Stay stay) {
        PartialDate until = stay.period().until();
        return jdbc.sql(sql)
                .param("id", stay.id())
                .param("line", line.id().value())
                .param("kind", stay.kind().code())
                .param("place", line.key().sealNullable(PLACE, stay.id(), stay.place()), Types.BINARY)
                .param("from", stay.period().from().iso())
                .param("until", until == null ? null : until.iso(), Types.VARCHAR);
    }

    List<Stay> stays(Line line) {
        return jdbc.sql(STAYS)
                .param("line", line.id().value())
                .query((row, n) -> stay(row, line))
                .list();
    }

    Optional<Stay> stay(Line line, UUID id) {
        return jdbc.sql(STAY)
                .param("line", line.id().value())
                .param("id", id)
                .query((row, n) -> stay(row, line))
                .optional();
    }

    private static Stay stay(ResultSet row, Line line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Stay(
                id,
                Stay.Kind.ofCode(row.getString("kind")),
                line.key().unsealNullable(PLACE, id, row.getBytes("place_sealed")),
                new Stay.Period(new PartialDate(row.getString("from_date")), date(row.getString("until_date"))),
                row.getInt("version"));
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : new PartialDate(iso);
    }

    void seen(Line line, Concern concern, int figure, UUID by) {
        jdbc.sql(SEEN)
                .param("line", line.id().value())
                .param("concern", concern.code())
                .param("figure", figure)
                .param("by", by)
                .update();
    }
}
