package nl.veerkracht.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations as their visitors open and find them. Only ever used as the house. */
@Repository
class VisitStore {

    private static final String COLUMN = "chat.conversation.visitor_key";

    private static final String IS_THERE = "select exists (select from chat.conversation where id = :id)";
    /** The moment is that of the conversation, to the minute: the row's own default would tell it to the microsecond. */
    private static final String KEY =
            "insert into vault.data_key (id, wrapped, created_at) values (:id, :wrapped, :at)";

    private static final String OPEN = """
            insert into chat.conversation (id, key_id, access_mark, visitor_key_sealed, language, urgency, plain, head_start, waiting_since, last_at, opened_at)
            values (:id, :key, :mark, :visitorKey, :language, :urgency, :plain, :headStart, :at, :at, :at)
            """;
    private static final String FIND = """
            select c.id, c.state, c.plain, c.last_at, c.visitor_key_sealed, k.id as key_id, k.wrapped
            from chat.conversation c join vault.data_key k on k.id = c.key_id where c.access_mark = :mark
              and k.wrapped is not null
            """;

    private static final String PLAIN = """
            update chat.conversation set plain = true where access_mark = :mark and not plain returning id, pg_notify('chat', id::text)
            """;

    /** A conversation as its visitor finds it, without its messages. */
    record Found(ConversationId id, ConversationState state, boolean plain, Instant lastAt, String visitorKey) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    VisitStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean isThere(UUID conversation) {
        return jdbc.sql(IS_THERE).param("id", conversation).query(Boolean.class).single();
    }

    /**
     * Keeps a conversation without messages under a fresh data key.
     *
     * @param headStart among those who wait, in whole minutes
     * @throws org.springframework.dao.DuplicateKeyException when its id or its words are taken
     */
    DataKey open(Opening opening, byte[] mark, boolean plain, Instant at, Duration headStart) {
        Vault.Fresh fresh = vault.prepare();
        jdbc.sql(KEY)
                .param("id", fresh.key().id())
                .param("wrapped", fresh.wrapped())
                .param("at", ConversationStore.utc(at))
                .update();
        jdbc.sql(OPEN)
                .param("id", opening.conversation())
                .param("key", fresh.key().id())
                .param("mark", mark)
                .param("visitorKey", fresh.key().seal(COLUMN, opening.conversation(), opening.visitorKey()))
                .param("language", opening.language())
                .param("urgency", opening.urgency().code())
                .param("plain", plain)
                .param("headStart", headStart.toMinutes())
                .param("at", ConversationStore.utc(at))
                .update();
        return fresh.key();
    }

    Optional<Found> find(byte[] mark) {
        return jdbc.sql(FIND).param("mark", mark).query((row, n) -> found(row)).optional();
    }

    /** From now on it is known that this server opened it. Its id when it was not known before. */
    Optional<ConversationId> becomesPlain(byte[] mark) {
        return jdbc.sql(PLAIN)
                .param("mark", mark)
                .query((row, n) -> new ConversationId(row.getObject("id", UUID.class)))
                .optional();
    }

    private Found found(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DataKey key = vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
        return new Found(
                new ConversationId(id),
                ConversationState.ofCode(row.getString("state")),
                row.getBoolean("plain"),
                ConversationRow.moment(row, "last_at"),
                key.unseal(COLUMN, id, row.getBytes("visitor_key_sealed")));
    }
}
