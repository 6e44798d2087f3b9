package nl.veerkracht.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deviations and escalations. Who was asked has the key of the words that were written to her. */
@Repository
class ExceptionStore {

    private static final String REASON = "continuity.deviation.reason";
    private static final String GAIN = "continuity.deviation.gain";
    private static final String OUTCOME = "continuity.deviation.outcome";
    private static final String QUESTION = "continuity.escalation_words.question";
    private static final String DECISION = "continuity.escalation_words.decision";

    private static final String DEVIATE = """
            insert into continuity.deviation (id, trajectory, rule, reason_sealed, gain_sealed, asked_by, holder, look_on)
            values (:id, :line, :rule, :reason, :gain, :by, :holder, :lookOn)
            """;
    private static final String DEVIATIONS = """
            select d.*, k.id as key, k.wrapped from continuity.deviation d join trajectory.trajectory t on t.id = d.trajectory
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            """;
    private static final String DEVIATIONS_OF =
            DEVIATIONS + " where d.trajectory = :line order by d.asked_at desc, d.id limit 50";
    private static final String DEVIATION = DEVIATIONS + " where d.id = :id";
    private static final String BACK = """
            update continuity.deviation set backing = :backing, backed_at = actor.moment(), version = version + 1
            where id = :id and backing = 'asked' and holder = :by
            """;
    private static final String TURN_OUT = """
            update continuity.deviation set outcome = :outcome, outcome_sealed = :words, version = version + 1 where id = :id and outcome is null
            """;
    private static final String ASK = """
            insert into continuity.escalation (id, trajectory, asked_by, holder, decide_by) values (:id, :line, :by, :holder, :decideBy)
            """;
    private static final String ASK_WORDS = """
            insert into continuity.escalation_words (escalation, trajectory, holder, question_sealed) values (:id, :line, :holder, :question)
            """;
    private static final String ESCALATIONS = """
            select e.*, w.question_sealed, w.decision_sealed, k.id as key, k.wrapped from continuity.escalation e
            join trajectory.trajectory t on t.id = e.trajectory join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join continuity.escalation_words w on w.escalation = e.id
            """;
    private static final String ESCALATIONS_OF =
            ESCALATIONS + " where e.trajectory = :line order by e.asked_at desc, e.id limit 50";
    private static final String ESCALATION = ESCALATIONS + " where e.id = :id";
    private static final String DECIDE = """
            update continuity.escalation set decision = :decision, decided_at = actor.moment(), version = version + 1
            where id = :id and decision is null and holder = :by
            """;
    private static final String DECIDE_WORDS =
            "update continuity.escalation_words set decision_sealed = :words where escalation = :id";
    private static final String LEARN = """
            insert into continuity.learning (id, trajectory, subject, kind, codes) values (:id, :line, :subject, :kind, :codes)
            on conflict (subject, kind) do nothing
            """;
    private static final String LEADERS = """
            select account from access.team_member where dossier = :line and part in ('coordinator', 'stand_in')
              and begins <= now() and (ends is null or ends > now()) order by account
            """;
    private static final String OPERATOR = "select id from access.organisation where operator";
    private static final String LATE = """
            select e.id, e.trajectory from continuity.escalation e
            where e.decision is null and e.decide_by < :today
              and not exists (select from continuity.learning l where l.subject = e.id and l.kind = 'escalation.overdue')
            order by e.decide_by, e.id limit :limit
            """;
    private static final String TO_LOOK = """
            select d.id, d.trajectory from continuity.deviation d
            where d.outcome is null and d.look_on <= :today
              and not exists (select from continuity.learning l where l.subject = d.id and l.kind = 'deviation.look')
            order by d.look_on, d.id limit :limit
            """;

    /** Something whose day has come. */
    record Due(UUID id, TrajectoryId line) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ExceptionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void deviate(Line line, Deviation one) {
        jdbc.sql(DEVIATE)
                .param("id", one.id())
                .param("line", line.id().value())
                .param("rule", one.rule().code())
                .param("reason", line.key().seal(REASON, one.id(), one.reason()))
                .param("gain", line.key().seal(GAIN, one.id(), one.gain()))
                .param("by", one.askedBy().value())
                .param("holder", one.holder().value())
                .param("lookOn", one.lookOn())
                .update();
    }

    List<Deviation> deviations(TrajectoryId line) {
        return jdbc.sql(DEVIATIONS_OF)
                .param("line", line.value())
                .query(this::readDeviation)
                .list();
    }

    Optional<Deviation> deviation(UUID id) {
        return jdbc.sql(DEVIATION).param("id", id).query(this::readDeviation).optional();
    }

    /** False when it was answered before. */
    boolean back(UUID id, Deviation.Backing backing, AccountId by) {
        return jdbc.sql(BACK)
                        .param("id", id)
                        .param("backing", backing.code())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean turnOut(Line line, UUID id, Deviation.Result result, String words) {
        return jdbc.sql(TURN_OUT)
                        .param("id", id)
                        .param("outcome", result.code())
                        .param("words", line.key().seal(OUTCOME, id, words))
                        .update()
                == 1;
    }

    void ask(Line line, Escalation one, String question) {
        jdbc.sql(ASK)
                .param("id", one.id())
                .param("line", line.id().value())
                .param("by", one.askedBy().value())
                .param("holder", one.holder().value())
                .param("decideBy", one.decideBy())
                .update();
        jdbc.sql(ASK_WORDS)
                .param("id", one.id())
                .param("line", line.id().value())
                .param("holder", one.holder().value())
                .param("question", line.key().seal(QUESTION, one.id(), question))
                .update();
    }

    List<Escalation> escalations(TrajectoryId line) {
        return jdbc.sql(ESCALATIONS_OF)
                .param("line", line.value())
                .query(this::readEscalation)
                .list();
    }

    Optional<Escalation> escalation(UUID id) {
        return jdbc.sql(ESCALATION).param("id", id).query(this::readEscalation).optional();
    }

    boolean decide(Line line, UUID id, Escalation.Decision decision, String words, AccountId by) {
        boolean now = jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("decision", decision.code())
                        .param("by", by.value())
                        .update()
                == 1;
        if (now) {
            jdbc.sql(DECIDE_WORDS)
                    .param("id", id)
                    .param("words", line.key().seal(DECISION, id, words))
                    .update();
        }
        return now;
    }

    /** Once for each kind and subject, however often it is said. */
    void learn(TrajectoryId line, UUID subject, String kind, String... codes) {
        jdbc.sql(LEARN)
                .param("id", UUID.randomUUID())
                .param("line", line.value())
                .param("subject", subject)
                .param("kind", kind)
                .param("codes", codes)
                .update();
    }

    /** Who leads this line now. */
    List<AccountId> leaders(TrajectoryId line) {
        return jdbc.sql(LEADERS).param("line", line.value()).query(UUID.class).stream()
                .map(AccountId::new)
                .toList();
    }

    /** The organisation above all others, when there is one. */
    Optional<OrganisationId> operator() {
        return jdbc.sql(OPERATOR).query(UUID.class).optional().map(OrganisationId::new);
    }

    List<Due> late(LocalDate today, int limit) {
        return due(LATE, today, limit);
    }

    List<Due> toLook(LocalDate today, int limit) {
        return due(TO_LOOK, today, limit);
    }

    private List<Due> due(String sql, LocalDate today, int limit) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class), new TrajectoryId(row.getObject("trajectory", UUID.class))))
                .list();
    }

    private Deviation readDeviation(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DataKey key = vault.unwrap(row.getObject("key", UUID.class), row.getBytes("wrapped"));
        String outcome = row.getString("outcome");
        return new Deviation(
                id,
                new TrajectoryId(row.getObject("trajectory", UUID.class)),
                Deviation.Rule.valueOf(upper(row.getString("rule"))),
                key.unseal(REASON, id, row.getBytes("reason_sealed")),
                key.unseal(GAIN, id, row.getBytes("gain_sealed")),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                new AccountId(row.getObject("holder", UUID.class)),
                Deviation.Backing.valueOf(upper(row.getString("backing"))),
                row.getObject("look_on", LocalDate.class),
                outcome == null ? null : Deviation.Result.valueOf(upper(outcome)),
                key.unsealNullable(OUTCOME, id, row.getBytes("outcome_sealed")));
    }

    private Escalation readEscalation(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DataKey key = vault.unwrap(row.getObject("key", UUID.class), row.getBytes("wrapped"));
        String decision = row.getString("decision");
        return new Escalation(
                id,
                new TrajectoryId(row.getObject("trajectory", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                new AccountId(row.getObject("holder", UUID.class)),
                row.getObject("decide_by", LocalDate.class),
                decision == null ? null : Escalation.Decision.valueOf(upper(decision)),
                key.unsealNullable(QUESTION, id, row.getBytes("question_sealed")),
                key.unsealNullable(DECISION, id, row.getBytes("decision_sealed")));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
