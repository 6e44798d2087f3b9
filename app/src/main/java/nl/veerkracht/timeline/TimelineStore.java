package nl.veerkracht.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.DayPlace;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimelineStore {

    private static final String TITLE = "timeline.event.title";
    private static final String WORDS = "timeline.event.words";

    private static final String ADD = """
            insert into timeline.event (id, trajectory, side, happened, first_day, last_day, turning, title_sealed, words_sealed, written_by)
            values (:id, :line, :side, :happened, :first, :last, :turning, :title, :words, :by)
            """;
    private static final String CHANGE = """
            update timeline.event set side = :side, happened = :happened, first_day = :first, last_day = :last, turning = :turning,
              title_sealed = :title, words_sealed = :words, version = version + 1
            where id = :id and trajectory = :line and version = :version
            """;
    private static final String REMOVE =
            "delete from timeline.event where id = :id and trajectory = :line and version = :version";
    private static final String ONE = "select * from timeline.event where id = :id and trajectory = :line";
    private static final String PAGE = """
            select * from timeline.event where trajectory = :line and (last_day, id) < (:day, :after)
            order by last_day desc, id desc limit :limit
            """;
    private static final String HERS = """
            select * from timeline.event where trajectory = :line and side = 'her' order by last_day desc, id desc limit 200
            """;
    private static final String MARKS = """
            select id, side, happened, case when turning then title_sealed end as title_sealed from timeline.event
            where trajectory = :line order by last_day desc, id desc limit 500
            """;

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, ToldEvent event) {
        AccountId by = event.writtenBy();
        written(ADD, line, event)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    /** False when somebody changed it or took it away meanwhile. */
    boolean change(Line line, ToldEvent event) {
        return written(CHANGE, line, event).param("version", event.version()).update() == 1;
    }

    boolean remove(Line line, UUID event, int version) {
        return jdbc.sql(REMOVE)
                        .param("id", event)
                        .param("line", line.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<ToldEvent> find(Line line, UUID event) {
        return jdbc.sql(ONE)
                .param("id", event)
                .param("line", line.id().value())
                .query((row, n) -> event(row, line.key()))
                .optional();
    }

    List<ToldEvent> page(Line line, DayPlace after, int limit) {
        return jdbc.sql(PAGE)
                .param("line", line.id().value())
                .param("day", after.day())
                .param("after", after.id())
                .param("limit", limit)
                .query((row, n) -> event(row, line.key()))
                .list();
    }

    /** What is told as hers, the last first. */
    List<ToldEvent> hers(Line line) {
        return jdbc.sql(HERS)
                .param("line", line.id().value())
                .query((row, n) -> event(row, line.key()))
                .list();
    }

    List<ToldEvent.Mark> marks(Line line) {
        return jdbc.sql(MARKS)
                .param("line", line.id().value())
                .query((row, n) -> new ToldEvent.Mark(
                        Side.ofCode(row.getString("side")),
                        new PartialDate(row.getString("happened")),
                        line.key()
                                .unsealNullable(TITLE, row.getObject("id", UUID.class), row.getBytes("title_sealed"))))
                .list();
    }

    private JdbcClient.StatementSpec written(String sql, Line line, ToldEvent event) {
        DataKey key = line.key();
        return jdbc.sql(sql)
                .param("id", event.id())
                .param("line", line.id().value())
                .param("side", event.side().code())
                .param("happened", event.happened().iso())
                .param("first", event.happened().first())
                .param("last", event.happened().last())
                .param("turning", event.turning())
                .param("title", key.seal(TITLE, event.id(), event.title()))
                .param("words", key.sealNullable(WORDS, event.id(), event.words()));
    }

    private static ToldEvent event(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ToldEvent(
                id,
                row.getInt("version"),
                Side.ofCode(row.getString("side")),
                new PartialDate(row.getString("happened")),
                key.unseal(TITLE, id, row.getBytes("title_sealed")),
                key.unsealNullable(WORDS, id, row.getBytes("words_sealed")),
                row.getBoolean("turning"),
                Optional.ofNullable(row.getObject("written_by", UUID.class))
                        .map(AccountId::new)
                        .orElse(null));
    }
}
