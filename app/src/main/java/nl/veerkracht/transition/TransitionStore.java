package nl.veerkracht.transition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransitionStore {

    private static final String FROM = "transition.transition.from";
    private static final String TO = "transition.transition.to";
    private static final String WORDS = "transition.transition.words";
    private static final String DONE = "transition.ready.words";
    private static final String WHAT = "transition.along.what";

    private static final String ADD = """
            insert into transition.transition (id, trajectory, kind, from_sealed, to_sealed, planned_on, written_by)
            values (:id, :line, :kind, :from, :to, :on, :by)
            """;
    private static final String CHANGE = """
            update transition.transition set kind = :kind, from_sealed = :from, to_sealed = :to, planned_on = :on, version = version + 1
            where id = :id and trajectory = :line and version = :version and state = 'planned'
            """;
    private static final String HAPPENED = """
            update transition.transition set state = 'done', happened_on = :on, version = version + 1
            where id = :id and trajectory = :line and version = :version and state = 'planned'
            """;
    private static final String CALL_OFF = """
            update transition.transition set state = 'called_off', version = version + 1
            where id = :id and trajectory = :line and version = :version and state = 'planned'
            """;
    private static final String SAYS = """
            update transition.transition set assent = :assent, words_sealed = :words, version = version + 1 where id = :id
            """;
    private static final String READ = """
            select t.*, r.steps, r.words from transition.transition t
            cross join lateral (select array_agg(step || '/' || done_on order by step) as steps, array_agg(words_sealed order by step) as words
              from transition.ready where transition = t.id) r
            where t.trajectory = :line
            """;
    private static final String OF = READ + " order by t.state = 'planned' desc, t.planned_on desc, t.id limit 50";
    private static final String ONE = READ + " and t.id = :id";
    private static final String READY = """
            insert into transition.ready (transition, trajectory, step, done_on, words_sealed, written_by)
            values (:id, :line, :step, :on, :words, :by) on conflict (transition, step) do nothing
            """;
    private static final String NOT_READY = "delete from transition.ready where transition = :id and step = :step";
    private static final String ADD_ALONG = """
            insert into transition.along (id, transition, trajectory, what_sealed, written_by) values (:id, :transition, :line, :what, :by)
            """;
    private static final String ALONG = """
            select id, what_sealed, arranged_at is not null as arranged from transition.along where transition = :id order by written_at, id limit 100
            """;
    private static final String ARRANGED = """
            update transition.along set arranged_at = case when :arranged then actor.moment() end where id = :id and transition = :transition
            """;

    private final JdbcClient jdbc;

    TransitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, UUID id, Passage passage, UUID by) {
        written(ADD, line, id, passage).param("by", by).update();
    }

    /** False when somebody changed it meanwhile. */
    boolean change(Line line, UUID id, int version, Passage passage) {
        return written(CHANGE, line, id, passage).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Line line, UUID id, Passage passage) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("line", line.id().value())
                .param("kind", passage.kind().code())
                .param("from", line.key().sealNullable(FROM, id, passage.from()), Types.BINARY)
                .param("to", line.key().seal(TO, id, passage.to()))
                .param("on", passage.plannedOn());
    }

    boolean happened(TrajectoryId line, UUID id, int version, LocalDate on) {
        return jdbc.sql(HAPPENED)
                        .param("id", id)
                        .param("line", line.value())
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    boolean callOff(TrajectoryId line, UUID id, int version) {
        return jdbc.sql(CALL_OFF)
                        .param("id", id)
                        .param("line", line.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void says(Line line, UUID id, Transition.Assent assent, @Nullable String words) {
        jdbc.sql(SAYS)
                .param("id", id)
                .param("assent", assent.code())
                .param("words", line.key().sealNullable(WORDS, id, words), Types.BINARY)
                .update();
    }

    List<Transition> of(Line line) {
        return jdbc.sql(OF)
                .param("line", line.id().value())
                .query((row, n) -> transition(row, line))
                .list();
    }

    Optional<Transition> find(Line line, UUID id) {
        return jdbc.sql(ONE)
                .param("line", line.id().value())
                .param("id", id)
                .query((row, n) -> transition(row, line))
                .optional();
    }

    /** False when it was written down already. */
    boolean ready(Line line, UUID id, Transition.Step step, Transition.Ready done, UUID by) {
        return jdbc.sql(READY)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("step", step.code())
                        .param("on", done.on())
                        .param("words", line.key().seal(DONE + "." + step.code(), id, done.words()))
                        .param("by", by)
                        .update()
                == 1;
    }

    void notReady(UUID id, Transition.Step step) {
        jdbc.sql(NOT_READY).param("id", id).param("step", step.code()).update();
    }

    void add(Line line, UUID transition, Along along, UUID by) {
        jdbc.sql(ADD_ALONG)
                .param("id", along.id())
                .param("transition", transition)
                .param("line", line.id().value())
                .param("what", line.key().seal(WHAT, along.id(), along.what()))
                .param("by", by)
                .update();
    }

    List<Along> along(Line line, UUID transition) {
        return jdbc.sql(ALONG)
                .param("id", transition)
                .query((row, n) -> along(row, line))
                .list();
    }

    private static Along along(ResultSet row, Line line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Along(id, line.key().unseal(WHAT, id, row.getBytes("what_sealed")), row.getBoolean("arranged"));
    }

    boolean arranged(UUID transition, UUID along, boolean arranged) {
        return jdbc.sql(ARRANGED)
                        .param("id", along)
                        .param("transition", transition)
                        .param("arranged", arranged)
                        .update()
                == 1;
    }

    private static Transition transition(ResultSet row, Line line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String assent = row.getString("assent");
        return new Transition(
                id,
                line.id(),
                Transition.Kind.valueOf(upper(row.getString("kind"))),
                line.key().unsealNullable(FROM, id, row.getBytes("from_sealed")),
                line.key().unseal(TO, id, row.getBytes("to_sealed")),
                row.getObject("planned_on", LocalDate.class),
                Transition.State.valueOf(upper(row.getString("state"))),
                row.getObject("happened_on", LocalDate.class),
                assent == null ? null : Transition.Assent.valueOf(upper(assent)),
                line.key().unsealNullable(WORDS, id, row.getBytes("words_sealed")),
                ready(row, line, id),
                row.getInt("version"));
    }

    private static Map<Transition.Step, Transition.Ready> ready(ResultSet row, Line line, UUID id) throws SQLException {
        Map<Transition.Step, Transition.Ready> ready = new EnumMap<>(Transition.Step.class);
        if (row.getArray("steps") == null) {
            return ready;
        }
        String[] steps = (String[]) row.getArray("steps").getArray();
        byte[][] words = (byte[][]) row.getArray("words").getArray();
        for (int i = 0; i < steps.length; i++) {
            String[] step = steps[i].split("/", 2);
            String said = line.key().unseal(DONE + "." + step[0], id, words[i]);
            ready.put(Transition.Step.valueOf(upper(step[0])), new Transition.Ready(LocalDate.parse(step[1]), said));
        }
        return ready;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
