package nl.veerkracht.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThreatStore {

    private static final String WHAT = "safety.threat.what";
    private static final String WHOM = "safety.threat.whom";

    private static final String ADD = """
            insert into safety.threat (id, trajectory, kind, seriousness, happened, first_day, last_day, what_sealed, whom_sealed, written_by)
            values (:id, :line, :kind, :seriousness, :happened, :first, :last, :what, :whom, :by)
            """;
    private static final String PAGE = """
            select * from safety.threat where trajectory = :line and (last_day, id) < (:day, :after)
            order by last_day desc, id desc limit :limit
            """;
    private static final String MARKS = """
            select seriousness, happened from safety.threat where trajectory = :line order by last_day desc, id desc limit 500
            """;

    private final JdbcClient jdbc;

    ThreatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Dossier dossier, Threat threat) {
        DataKey key = dossier.key();
        jdbc.sql(ADD)
                .param("id", threat.id())
                .param("line", dossier.id())
                .param("kind", threat.kind().code())
                .param("seriousness", threat.seriousness().code())
                .param("happened", threat.happened().iso())
                .param("first", threat.happened().first())
                .param("last", threat.happened().last())
                .param("what", key.seal(WHAT, threat.id(), threat.what()))
                .param("whom", key.sealNullable(WHOM, threat.id(), threat.whom()))
                .param("by", threat.writtenBy().value())
                .update();
    }

    List<Threat> page(Dossier dossier, LocalDate day, UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("line", dossier.id())
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> threat(row, dossier.key()))
                .list();
    }

    List<Threat.Mark> marks(UUID line) {
        return jdbc.sql(MARKS)
                .param("line", line)
                .query((row, n) -> new Threat.Mark(
                        Seriousness.ofCode(row.getString("seriousness")), new PartialDate(row.getString("happened"))))
                .list();
    }

    private static Threat threat(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Threat(
                id,
                ThreatKind.ofCode(row.getString("kind")),
                Seriousness.ofCode(row.getString("seriousness")),
                new PartialDate(row.getString("happened")),
                key.unseal(WHAT, id, row.getBytes("what_sealed")),
                key.unsealNullable(WHOM, id, row.getBytes("whom_sealed")),
                new AccountId(row.getObject("written_by", UUID.class)));
    }
}
