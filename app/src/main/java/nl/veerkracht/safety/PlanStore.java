package nl.veerkracht.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class PlanStore {

    private static final String WORDS = "safety.plan.words";
    private static final String ASSENT = "safety.plan.assent";
    private static final TypeReference<Map<PlanPart, String>> PARTS = new TypeReference<>() {};

    private static final String NEWEST =
            "select * from safety.plan where trajectory = :line order by version desc limit 1";
    private static final String ONE = "select * from safety.plan where trajectory = :line and version = :version";
    private static final String VERSIONS = """
            select version, assent, written_by, written_at from safety.plan where trajectory = :line order by version desc limit 50
            """;
    /** Nothing is written when somebody wrote the next version before. */
    private static final String ADD = """
            insert into safety.plan (id, trajectory, version, words_sealed, assent, assent_sealed, written_by)
            values (:id, :line, :version, :words, :assent, :assentWords, :by) on conflict (trajectory, version) do nothing
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PlanStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SafetyPlan> newest(Dossier dossier) {
        return jdbc.sql(NEWEST)
                .param("line", dossier.id())
                .query((row, n) -> plan(row, dossier.key()))
                .optional();
    }

    Optional<SafetyPlan> version(Dossier dossier, int version) {
        return jdbc.sql(ONE)
                .param("line", dossier.id())
                .param("version", version)
                .query((row, n) -> plan(row, dossier.key()))
                .optional();
    }

    List<SafetyPlan.Version> versions(UUID line) {
        return jdbc.sql(VERSIONS)
                .param("line", line)
                .query((row, n) -> new SafetyPlan.Version(
                        row.getInt("version"),
                        Assent.ofCode(row.getString("assent")),
                        new AccountId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** False when there is such a version already. */
    boolean add(
            Dossier dossier,
            int version,
            Map<PlanPart, String> words,
            Assent assent,
            @Nullable String assentWords,
            AccountId by) {
        UUID id = UUID.randomUUID();
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("line", dossier.id())
                        .param("version", version)
                        .param("words", dossier.key().seal(WORDS, id, json.writeValueAsString(words)))
                        .param("assent", assent.code())
                        .param("assentWords", dossier.key().sealNullable(ASSENT, id, assentWords))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private SafetyPlan plan(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SafetyPlan(
                row.getInt("version"),
                json.readValue(key.unseal(WORDS, id, row.getBytes("words_sealed")), PARTS),
                Assent.ofCode(row.getString("assent")),
                key.unsealNullable(ASSENT, id, row.getBytes("assent_sealed")),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getTimestamp("written_at").toInstant());
    }
}
