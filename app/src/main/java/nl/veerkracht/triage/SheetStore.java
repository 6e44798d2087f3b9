package nl.veerkracht.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Questionnaires;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to the parts of a triage, sealed with the key of their line. */
@Repository
class SheetStore {

    private static final String ANSWERS = "triage.sheet.answers";

    private static final String ADD = """
            insert into triage.sheet (id, triage, trajectory, part, number, answers_sealed, saved_by, saved_at)
            values (:id, :triage, :line, :part, :number, :answers, :by, :at)
            """;
    private static final String NEWEST = """
            select distinct on (part) * from triage.sheet where triage = :triage order by part, number desc
            """;
    private static final String FIND =
            "select * from triage.sheet where triage = :triage and part = :part and number = :number";

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;

    SheetStore(JdbcClient jdbc, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
    }

    void add(Triage triage, SavedSheet sheet) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("triage", triage.id().value())
                .param("line", triage.line().value())
                .param("part", sheet.kind().code())
                .param("number", sheet.number())
                .param("answers", triage.key().seal(ANSWERS, id, sheet.answers().json()))
                .param("by", sheet.by().value())
                .param("at", utc(sheet.at()))
                .update();
    }

    private static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The newest answers to each part that has any. */
    Map<SheetKind, SavedSheet> newest(Triage triage) {
        var sheets = new EnumMap<SheetKind, SavedSheet>(SheetKind.class);
        jdbc.sql(NEWEST)
                .param("triage", triage.id().value())
                .query((row, n) -> sheet(row, triage))
                .list()
                .forEach(sheet -> sheets.put(sheet.kind(), sheet));
        return sheets;
    }

    Optional<SavedSheet> find(Triage triage, SheetKind kind, int number) {
        return jdbc.sql(FIND)
                .param("triage", triage.id().value())
                .param("part", kind.code())
                .param("number", number)
                .query((row, n) -> sheet(row, triage))
                .optional();
    }

    private SavedSheet sheet(ResultSet row, Triage triage) throws SQLException {
        var json = triage.key().unseal(ANSWERS, row.getObject("id", UUID.class), row.getBytes("answers_sealed"));
        return new SavedSheet(
                SheetKind.ofCode(row.getString("part")).orElseThrow(),
                row.getInt("number"),
                questionnaires.answers(json),
                new AccountId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }
}
