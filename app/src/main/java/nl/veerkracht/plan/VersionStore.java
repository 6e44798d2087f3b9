package nl.veerkracht.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository("planVersionStore")
class VersionStore {

    private static final String WORDS = "plan.version.words";
    private static final String PLAN = "plan.version.plan";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 50;

    private static final String INSERT = """
            insert into plan.version (id, trajectory, number, edition, assent, words_sealed, plan_sealed, made_by)
            select :id, :line, coalesce(max(number), 0) + 1, :edition, :assent, :words, :plan, :by from plan.version where trajectory = :line
            """;
    private static final String NEWEST = """
            select id, number, edition, assent, words_sealed, made_by, made_at from plan.version
            where trajectory = :line order by number desc limit :limit
            """;
    private static final String ONE = """
            select id, number, edition, assent, words_sealed, made_by, made_at, plan_sealed from plan.version where id = :id and trajectory = :line
            """;

    /** A version and the plan as it was. */
    record Kept(PlanVersion version, FuturePlan plan) {}

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Line line, UUID id, FuturePlan plan, Assent assent, String words, AccountId by) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("line", line.id().value())
                .param("edition", plan.edition())
                .param("assent", assent.code())
                .param("words", line.key().seal(WORDS, id, words))
                .param("plan", line.key().seal(PLAN, id, JSON.writeValueAsString(plan)))
                .param("by", by.value())
                .update();
    }

    /** The newest first. */
    List<PlanVersion> newest(Line line) {
        return jdbc.sql(NEWEST)
                .param("line", line.id().value())
                .param("limit", SHOWN)
                .query((row, n) -> version(row, line))
                .list();
    }

    Optional<Kept> find(Line line, UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("line", line.id().value())
                .query((row, n) -> new Kept(version(row, line), plan(row, line, id)))
                .optional();
    }

    private static FuturePlan plan(ResultSet row, Line line, UUID id) throws SQLException {
        return JSON.readValue(line.key().unseal(PLAN, id, row.getBytes("plan_sealed")), FuturePlan.class);
    }

    private static PlanVersion version(ResultSet row, Line line) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PlanVersion(
                id,
                row.getInt("number"),
                row.getInt("edition"),
                Assent.ofCode(row.getString("assent")),
                line.key().unseal(WORDS, id, row.getBytes("words_sealed")),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }
}
