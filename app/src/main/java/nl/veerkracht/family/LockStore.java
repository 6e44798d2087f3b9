package nl.veerkracht.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LockStore {

    private static final String LOCK_REASON = "family.lock.reason";
    private static final String LIFT_REASON = "family.lift.reason";

    private static final String MAY = "select family.may_lock(:line::uuid)";
    private static final String LOCKS = "select family.locks(:resource::uuid)";
    private static final String STATE =
            "select family.locked(:line::uuid) as locked, family.locked_itself(:line::uuid) as here, family.otherwise(:line::uuid) as otherwise";
    private static final String BY_HAND = """
            select id, reason_sealed, locked_by, locked_at from family.lock where trajectory = :line and lift is null and origin = 'person' order by locked_at, id
            """;
    private static final String BY_ERASURE =
            "select id from family.lock where trajectory = :line and lift is null and origin = 'erased_kin' order by locked_at, id";
    private static final String BY_WEIGHING = "select weighing, version, newest from family.holding_seen(:line::uuid)";
    private static final String LIFTED = """
            select id, reason_sealed, lifted_by, lifted_at from family.lift where trajectory = :line order by lifted_at desc, id limit 10
            """;
    private static final String LOCK =
            "insert into family.lock (id, trajectory, reason_sealed, locked_by) values (:id, :line, :reason, :by)";
    private static final String LIFT =
            "insert into family.lift (id, trajectory, reason_sealed, lifted_by) values (:id, :line, :reason, :by)";
    private static final String LIFT_HAND =
            "update family.lock set lift = :lift where id = :id and trajectory = :line and lift is null";
    private static final String LIFT_WEIGHING = """
            insert into family.lifted_weighing (trajectory, weighing, version, lift) values (:line, :id, :version, :lift)
            on conflict do nothing
            """;

    private static final String LOCKABLE = """
            select t.id from trajectory.trajectory t where t.thread in (select family.threads(:thread::uuid)) and family.may_lock(t.id)
              and (t.state <> 'closed' or family.holds_living(t.id))
            order by t.state = 'closed', t.opened_at desc, t.id
            """;
    private static final String HOLDS_LIVING = "select family.holds_living(:line::uuid)";

    /** Lines of these threads that stay locked although something newer says otherwise. */
    private static final String PROPOSED = """
            select t.id from trajectory.trajectory t where t.thread in (select family.threads(:thread::uuid))
              and family.locked_itself(t.id) and family.otherwise(t.id) is not null
            """;

    private final JdbcClient jdbc;

    LockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean may(UUID line) {
        return jdbc.sql(MAY).param("line", line).query(Boolean.class).single();
    }

    /** Whether this line or signal is locked, for whatever reason in the family. */
    boolean locks(UUID resource) {
        return jdbc.sql(LOCKS).param("resource", resource).query(Boolean.class).single();
    }

    Lock.State state(UUID line) {
        return jdbc.sql(STATE)
                .param("line", line)
                .query((row, n) -> new Lock.State(
                        row.getBoolean("locked"),
                        row.getBoolean("here"),
                        row.getTimestamp("otherwise") == null
                                ? null
                                : row.getTimestamp("otherwise").toInstant()))
                .single();
    }

    List<Lock.Reason> byHand(Line line) {
        return reasons(BY_HAND, LOCK_REASON, "locked_by", "locked_at", line);
    }

    List<UUID> byErasure(UUID line) {
        return jdbc.sql(BY_ERASURE).param("line", line).query(UUID.class).list();
    }

    List<Lock.Reason> lifted(Line line) {
        return reasons(LIFTED, LIFT_REASON, "lifted_by", "lifted_at", line);
    }

    private List<Lock.Reason> reasons(String statement, String column, String by, String at, Line line) {
        return jdbc.sql(statement)
                .param("line", line.id().value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Instant when = row.getTimestamp(at).toInstant();
                    return new Lock.Reason(
                            id,
                            line.key().unseal(column, id, row.getBytes("reason_sealed")),
                            new AccountId(row.getObject(by, UUID.class)),
                            when);
                })
                .list();
    }

    List<Lock.Weighed> byWeighing(UUID line) {
        return jdbc.sql(BY_WEIGHING)
                .param("line", line)
                .query((row, n) -> new Lock.Weighed(
                        row.getObject("weighing", UUID.class), row.getInt("version"), row.getBoolean("newest")))
                .list();
    }

    UUID lock(Line line, String reason, AccountId by) {
        return write(LOCK, LOCK_REASON, line, reason, by);
    }

    UUID lift(Line line, String reason, AccountId by) {
        return write(LIFT, LIFT_REASON, line, reason, by);
    }

    private UUID write(String statement, String column, Line line, String reason, AccountId by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(statement)
                .param("id", id)
                .param("line", line.id().value())
                .param("reason", line.key().seal(column, id, reason))
                .param("by", by.value())
                .update();
        return id;
    }

    void liftHand(UUID line, UUID lock, UUID lift) {
        jdbc.sql(LIFT_HAND)
                .param("line", line)
                .param("id", lock)
                .param("lift", lift)
                .update();
    }

    void liftWeighing(UUID line, Lock.Weighed weighed, UUID lift) {
        jdbc.sql(LIFT_WEIGHING)
                .param("line", line)
                .param("id", weighed.weighing())
                .param("version", weighed.version())
                .param("lift", lift)
                .update();
    }

    /** Whether a brother's or sister's line that is not closed is locked by this one. */
    boolean holdsLiving(UUID line) {
        return jdbc.sql(HOLDS_LIVING).param("line", line).query(Boolean.class).single();
    }

    /** Lines of this thread that the reader may lock, or lift when closed. */
    List<UUID> lockable(UUID thread) {
        return jdbc.sql(LOCKABLE).param("thread", thread).query(UUID.class).list();
    }

    List<UUID> proposed(UUID thread) {
        return jdbc.sql(PROPOSED).param("thread", thread).query(UUID.class).list();
    }
}
