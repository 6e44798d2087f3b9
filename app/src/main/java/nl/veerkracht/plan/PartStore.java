package nl.veerkracht.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PartStore {

    private static final String PLACE = "plan.part.part";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String INSERT = """
            insert into plan.part (id, trajectory, kind, code, part_sealed, added_by) values (:id, :line, :kind, :code, :sealed, :by)
            on conflict (trajectory, kind, code) do nothing
            """;
    private static final String UPDATE = """
            update plan.part set part_sealed = :sealed, version = version + 1
            where id = :id and trajectory = :line and kind = :kind and version = :version
            """;
    private static final String ALL = """
            select p.id, p.kind, p.part_sealed, p.version, e.edition from plan.part p left join plan.plan e on e.trajectory = p.trajectory
            where p.trajectory = :line order by p.added_at, p.id
            """;
    private static final String ONE =
            "select id, kind, part_sealed, version from plan.part where id = :id and trajectory = :line";
    private static final String NEXT_EDITION = """
            insert into plan.plan (trajectory, edition) values (:line, 1)
            on conflict (trajectory) do update set edition = plan.plan.edition + 1
            """;
    private static final String HOLD_EDITION = "select edition from plan.plan where trajectory = :line for update";

    private record Row(Held<Part> held, int edition) {}

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * False when there is one already of which there can be only one.
     *
     * @param by null when she adds it herself
     */
    boolean insert(Line line, UUID id, Part part, @Nullable AccountId by) {
        return written(INSERT, line, id, part)
                        .param("code", part.code())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** False when somebody changed it meanwhile. */
    boolean update(Line line, UUID id, int version, Part part) {
        return written(UPDATE, line, id, part).param("version", version).update() == 1;
    }

    Parts all(Line line) {
        return parts(jdbc.sql(ALL)
                .param("line", line.id().value())
                .query((row, n) -> new Row(held(row, line.key()), row.getInt("edition")))
                .list());
    }

    Optional<Held<Part>> find(Line line, UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("line", line.id().value())
                .query((row, n) -> held(row, line.key()))
                .optional();
    }

    void changed(Line line) {
        jdbc.sql(NEXT_EDITION).param("line", line.id().value()).update();
    }

    /** The edition, which nobody else changes until this transaction ends. */
    int hold(Line line) {
        return jdbc.sql(HOLD_EDITION)
                .param("line", line.id().value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private JdbcClient.StatementSpec written(String sql, Line line, UUID id, Part part) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("line", line.id().value())
                .param("kind", PartKind.of(part).code())
                .param("sealed", line.key().seal(PLACE, id, JSON.writeValueAsString(part)));
    }

    private static Parts parts(List<Row> rows) {
        int edition = rows.isEmpty() ? 0 : rows.getFirst().edition();
        return new Parts(edition, rows.stream().map(Row::held).toList());
    }

    private static Held<Part> held(ResultSet row, @Nullable DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String json = Objects.requireNonNull(key).unseal(PLACE, id, row.getBytes("part_sealed"));
        Part part = JSON.readValue(json, PartKind.ofCode(row.getString("kind")).type);
        return new Held<>(id, row.getInt("version"), part);
    }
}
