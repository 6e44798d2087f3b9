package nl.veerkracht.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of conversations, each in the order in which they were taken. */
@Repository
class EnvelopeStore {

    static final String COLUMN = "chat.envelope.body";

    private static final String BY_ACCESS = """
            select c.id, c.seq, c.visitor_n as n, k.id as key_id, k.wrapped from chat.conversation c join vault.data_key k on k.id = c.key_id
            where c.access_mark = :mark and k.wrapped is not null for update of c
            """;
    private static final String BY_HELPER = """
            select c.id, c.seq, c.helper_n as n, k.id as key_id, k.wrapped from chat.conversation c join vault.data_key k on k.id = c.key_id
            where c.id = :id and c.helper = :helper and c.state = 'taken' for update of c
            """;
    private static final String FIND = """
            select id, conversation, seq, side, n, body_sealed, at from chat.envelope where id = :id and conversation = :conversation
            """;
    private static final String KEEP = """
            insert into chat.envelope (id, conversation, seq, side, n, body_sealed, at)
            values (:id, :conversation, :seq, :side, :n, :body, :at) on conflict (id) do nothing
            """;
    private static final String OF_VISITOR = """
            update chat.conversation set seq = :seq, visitor_n = :n, last_at = :at, unanswered = true,
              waiting_since = case when unanswered then waiting_since else :at end,
              state = case state when 'closed' then 'waiting' else state end,
              helper = case state when 'closed' then null else helper end,
              helper_organisation = case state when 'closed' then null else helper_organisation end
            where id = :id returning pg_notify('chat', id::text)
            """;
    private static final String OF_HELPER = """
            update chat.conversation set seq = :seq, helper_n = :n, last_at = :at, unanswered = false, waiting_since = :at
            where id = :id returning pg_notify('chat', id::text)
            """;
    private static final String AT =
            "select at from chat.envelope where conversation = :conversation and side = :side and n = :n";
    private static final String THESE = """
            select e.id, e.conversation, e.seq, e.side, e.n, e.body_sealed, e.at, k.id as key_id, k.wrapped
            from chat.envelope e join chat.conversation c on c.id = e.conversation join vault.data_key k on k.id = c.key_id
            where e.conversation = :conversation and e.id = any (:ids) order by e.seq
            """;
    private static final String AFTER = """
            select e.id, e.conversation, e.seq, e.side, e.n, e.body_sealed, e.at, k.id as key_id, k.wrapped
            from chat.envelope e join chat.conversation c on c.id = e.conversation join vault.data_key k on k.id = c.key_id
            where e.conversation = :conversation and e.seq > :after order by e.seq limit :most
            """;

    /**
     * A conversation that is held until the transaction ends, so that numbers stay in order.
     *
     * @param n of the last message of the side that writes
     */
    record Held(ConversationId id, int seq, int n, DataKey key) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    EnvelopeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Held> hold(byte[] accessMark) {
        return jdbc.sql(BY_ACCESS)
                .param("mark", accessMark)
                .query((row, n) -> held(row))
                .optional();
    }

    Optional<Held> hold(ConversationId id, AccountId helper) {
        return jdbc.sql(BY_HELPER)
                .param("id", id.value())
                .param("helper", helper.value())
                .query((row, n) -> held(row))
                .optional();
    }

    private Held held(ResultSet row) throws SQLException {
        return new Held(
                new ConversationId(row.getObject("id", UUID.class)), row.getInt("seq"), row.getInt("n"), key(row));
    }

    private DataKey key(ResultSet row) throws SQLException {
        return vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
    }

    /** A message of this conversation. */
    Optional<Message> find(Held held, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("conversation", held.id().value())
                .query((row, n) -> message(row, held.key()))
                .optional();
    }

    /** When the message with this number of this side came. */
    Optional<Instant> at(ConversationId id, Side side, int n) {
        return jdbc.sql(AT)
                .param("conversation", id.value())
                .param("side", side.code())
                .param("n", n)
                .query((row, count) -> ConversationRow.moment(row, "at"))
                .optional();
    }

    static Message message(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Envelope envelope = new Envelope(
                id,
                row.getObject("conversation", UUID.class),
                Side.ofCode(row.getString("side")).orElseThrow(),
                row.getInt("n"),
                key.unseal(COLUMN, id, row.getBytes("body_sealed")));
        return new Message(envelope, row.getInt("seq"), ConversationRow.moment(row, "at"));
    }

    /** False when another conversation has a message with this id. */
    boolean keep(Envelope envelope, int seq, DataKey key, Instant at) {
        return jdbc.sql(KEEP)
                        .param("id", envelope.id())
                        .param("conversation", envelope.conversation())
                        .param("seq", seq)
                        .param("side", envelope.from().code())
                        .param("n", envelope.n())
                        .param("body", key.seal(COLUMN, envelope.id(), envelope.sealed()))
                        .param("at", ConversationStore.utc(at))
                        .update()
                == 1;
    }

    void count(Envelope envelope, int seq, Instant at) {
        jdbc.sql(envelope.from() == Side.VISITOR ? OF_VISITOR : OF_HELPER)
                .param("id", envelope.conversation())
                .param("seq", seq)
                .param("n", envelope.n())
                .param("at", ConversationStore.utc(at))
                .query((row, n) -> true)
                .single();
    }

    /** At most so many that came after this number, in order. */
    List<Message> after(ConversationId id, int seq, int most) {
        return jdbc.sql(AFTER)
                .param("conversation", id.value())
                .param("after", seq)
                .param("most", most)
                .query((row, n) -> message(row, key(row)))
                .list();
    }

    List<Message> these(ConversationId id, Collection<UUID> ids) {
        return jdbc.sql(THESE)
                .param("conversation", id.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> message(row, key(row)))
                .list();
    }
}
