package nl.veerkracht.herspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Her wishes that everything is destroyed. The reason of a no is sealed with the key of her line, and goes with it. */
@Repository("herErasureStore")
class ErasureStore {

    private static final String REASON = "herspace.erasure.reason";
    private static final String WHY = "herspace.erasure.stop";

    private static final String ONE = """
            select e.*, k.id as key, k.wrapped from herspace.erasure e join trajectory.trajectory t on t.id = e.trajectory
            join vault.data_key k on k.id = t.key_id where e.id = :id
            """;
    private static final String NEWEST = """
            select e.*, k.id as key, k.wrapped from herspace.erasure e join trajectory.trajectory t on t.id = e.trajectory
            join vault.data_key k on k.id = t.key_id where e.trajectory = :line order by e.asked_at desc limit 1
            """;
    private static final String ASK = """
            insert into herspace.erasure (id, trajectory, answer_by) values (:id, :line, :answerBy)
            on conflict do nothing
            """;
    private static final String KEEP_ALL = "select herspace.keep_all()";
    private static final String LET_GO = "select herspace.let_wish_go(:line)";
    private static final String STOP = "select herspace.stop_erasure(:id, :why)";
    private static final String ANSWER = """
            update herspace.erasure set answer = :answer, ground = :ground, reason_sealed = :reason, answered_by = :by, answered_at = actor.moment(),
              erase_at = :eraseAt
            where id = :id and answer is null and taken_back_at is null
            """;
    private static final String DUE = """
            select id from herspace.erasure where erase_at <= :now and taken_back_at is null order by erase_at limit :limit
            """;
    private static final String HOLD = "select id from herspace.erasure where id = :id for update";
    private static final String LATE = """
            select id, trajectory from herspace.erasure where answer_by < :now and answer is null and taken_back_at is null and not late_told
            order by answer_by limit :limit
            """;
    private static final String LATE_TOLD = "update herspace.erasure set late_told = true where id = :id";

    /** A wish and the line it is about. */
    record Late(UUID id, TrajectoryId line) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ErasureStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(this::erasure).optional();
    }

    /** The one she asked last. */
    Optional<Erasure> newest(TrajectoryId line) {
        return jdbc.sql(NEWEST).param("line", line.value()).query(this::erasure).optional();
    }

    /** False when she has asked before and it is still open. */
    boolean ask(UUID id, TrajectoryId line, Instant answerBy) {
        return jdbc.sql(ASK)
                        .param("id", id)
                        .param("line", line.value())
                        .param("answerBy", answerBy.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Which wish she took back, if there was one. */
    Optional<UUID> keepAll() {
        return jdbc.sql(KEEP_ALL)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** Which open wish does not stand any more because her words changed, if there was one. For who leads her line. */
    Optional<UUID> letGo(TrajectoryId line) {
        return jdbc.sql(LET_GO)
                .param("line", line.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** False when no yes of it stands. For who may answer it. */
    boolean stop(UUID id, DataKey key, String reason) {
        return jdbc.sql(STOP)
                .param("id", id)
                .param("why", key.seal(WHY, id, reason))
                .query(Boolean.class)
                .single();
    }

    /** False when it was answered before, or she changed her mind. */
    boolean yes(UUID id, AccountId by, Instant eraseAt) {
        return answer(id, "yes", by, null, null, eraseAt);
    }

    /** As {@link #yes}, with a no. */
    boolean no(UUID id, AccountId by, Erasure.Ground ground, DataKey key, String reason) {
        return answer(id, "no", by, ground.code(), key.seal(REASON, id, reason), null);
    }

    private boolean answer(
            UUID id,
            String answer,
            AccountId by,
            @Nullable String ground,
            byte @Nullable [] reason,
            @Nullable Instant eraseAt) {
        return jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("ground", ground, Types.VARCHAR)
                        .param("reason", reason, Types.BINARY)
                        .param(
                                "eraseAt",
                                eraseAt == null ? null : eraseAt.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    List<UUID> due(Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The wish as it stands, which nobody changes until this transaction ends; nothing when it is gone. */
    Optional<Erasure> hold(UUID id) {
        return jdbc.sql(HOLD).param("id", id).query(UUID.class).optional().flatMap(this::find);
    }

    List<Late> late(Instant now, int limit) {
        return jdbc.sql(LATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Late(
                        row.getObject("id", UUID.class), new TrajectoryId(row.getObject("trajectory", UUID.class))))
                .list();
    }

    void lateTold(UUID id) {
        jdbc.sql(LATE_TOLD).param("id", id).update();
    }

    private Erasure erasure(ResultSet row, int n) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                new TrajectoryId(row.getObject("trajectory", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                answer(row),
                ending(row));
    }

    private Erasure.@Nullable Ending ending(ResultSet row) throws SQLException {
        Instant at = moment(row, "taken_back_at");
        if (at == null) {
            return null;
        }
        byte[] why = row.getBytes("stop_sealed");
        if (why != null) {
            return new Erasure.Ending.Stopped(at, key(row).unseal(WHY, row.getObject("id", UUID.class), why));
        }
        return row.getObject("taken_back_by") == null ? new Erasure.Ending.ByHer(at) : new Erasure.Ending.NewWords(at);
    }

    private DataKey key(ResultSet row) throws SQLException {
        return vault.unwrap(row.getObject("key", UUID.class), row.getBytes("wrapped"));
    }

    private Erasure.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant at = moment(row, "answered_at");
        if (at == null) {
            return null;
        }
        Instant eraseAt = moment(row, "erase_at");
        if (eraseAt != null) {
            return new Erasure.Answer.Yes(at, eraseAt);
        }
        String ground = Objects.requireNonNull(row.getString("ground")).toUpperCase(Locale.ROOT);
        String reason = key(row).unseal(REASON, row.getObject("id", UUID.class), row.getBytes("reason_sealed"));
        return new Erasure.Answer.No(at, Erasure.Ground.valueOf(ground), reason);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
