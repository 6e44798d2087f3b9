package nl.veerkracht.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    private static final String ADD = """
            insert into safety.outbox (id, trajectory, kind, next_at) values (:id, :line, :kind, :at)
            on conflict (trajectory) where state in ('waiting', 'sending') do nothing
            """;
    /** Rows that another node holds are passed over. */
    private static final String DUE = """
            select * from safety.outbox where state = 'waiting' and next_at <= :now order by next_at, id limit 1 for update skip locked
            """;

    private static final String CLAIM = """
            update safety.outbox set state = 'sending', claimed_at = :now, tries = tries + 1 where id = :id and state = 'waiting'
            """;
    private static final String WAIT = """
            update safety.outbox set state = 'waiting', next_at = :next, claimed_at = null, trouble = :trouble,
              failing_since = case when :trouble::text is null then null else coalesce(failing_since, :now) end
            where id = :id and state in ('waiting', 'sending')
            """;
    private static final String SETTLE = """
            update safety.outbox set state = :state, settled_at = :now, trouble = :trouble where id = :id and state in ('waiting', 'sending')
            """;
    /** Nobody knows whether these left: who was sending them is gone. */
    private static final String ABANDONED = """
            update safety.outbox set state = 'unclear', settled_at = :now, trouble = 'abandoned'
            where id in (select id from safety.outbox where state = 'sending' and claimed_at < :before limit 100 for update skip locked)
            returning *
            """;

    private static final String STALLED = """
            update safety.outbox set failing_since = :now, trouble = 'no-server'
            where id in (select id from safety.outbox where state = 'waiting' and next_at <= :now and failing_since is null limit 1000)
            """;
    private static final String LATE = """
            select * from safety.outbox where state = 'waiting' and failing_since < :before order by next_at limit 200
            """;
    private static final String AGAIN = """
            update safety.outbox set state = 'waiting', next_at = :now, settled_at = null, claimed_at = null, failing_since = null
            where id = :id and trajectory = :line and state in ('unclear', 'failed')
              and not exists (select from safety.outbox o where o.trajectory = :line and o.state in ('waiting', 'sending'))
            """;
    private static final String DROP = """
            update safety.outbox set state = 'dropped', settled_at = coalesce(settled_at, :now)
            where id = :id and trajectory = :line and state in ('waiting', 'unclear', 'failed')
            """;
    private static final String NEWEST = """
            select * from safety.outbox where trajectory = :line order by asked_at desc, id limit 10
            """;

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one is on its way already. */
    boolean add(UUID id, UUID line, MessageKind kind, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("line", line)
                        .param("kind", kind.code())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** One whose time has come, held for this transaction. */
    Optional<Message> due(Instant now) {
        return jdbc.sql(DUE).param("now", utc(now)).query(OutboxStore::message).optional();
    }

    void claim(UUID id, Instant now) {
        jdbc.sql(CLAIM).param("id", id).param("now", utc(now)).update();
    }

    /** @param trouble why it waits, null when only for a better hour */
    void await(UUID id, Instant next, @Nullable String trouble, Instant now) {
        jdbc.sql(WAIT)
                .param("id", id)
                .param("next", utc(next))
                .param("trouble", trouble)
                .param("now", utc(now))
                .update();
    }

    void settle(UUID id, Message.State state, @Nullable String trouble, Instant now) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("state", state.code())
                .param("trouble", trouble)
                .param("now", utc(now))
                .update();
    }

    List<Message> abandoned(Instant before, Instant now) {
        return jdbc.sql(ABANDONED)
                .param("before", utc(before))
                .param("now", utc(now))
                .query(OutboxStore::message)
                .list();
    }

    void stalled(Instant now) {
        jdbc.sql(STALLED).param("now", utc(now)).update();
    }

    List<Message> late(Instant before) {
        return jdbc.sql(LATE)
                .param("before", utc(before))
                .query(OutboxStore::message)
                .list();
    }

    boolean again(UUID line, UUID id, Instant now) {
        return change(AGAIN, line, id, now);
    }

    boolean drop(UUID line, UUID id, Instant now) {
        return change(DROP, line, id, now);
    }

    private boolean change(String sql, UUID line, UUID id, Instant now) {
        return jdbc.sql(sql)
                        .param("line", line)
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    List<Message> newest(UUID line) {
        return jdbc.sql(NEWEST).param("line", line).query(OutboxStore::message).list();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("trajectory", UUID.class),
                Message.State.ofCode(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("next_at").toInstant(),
                row.getInt("tries"),
                row.getString("trouble"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
