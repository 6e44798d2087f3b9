package nl.veerkracht.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations as helpers see and move them; row-level security decides again whose they are. */
@Repository
class ConversationStore {

    private static final String FIND =
            "select " + ConversationRow.COLUMNS + " from chat.conversation c where c.id = :id";
    private static final String QUEUE_FROM = """
             and (c.place, c.turn, c.id) > (:place::smallint, :turn::timestamp, :after)
            order by c.place, c.turn, c.id limit :limit
            """;
    private static final String WAITING =
            "select " + ConversationRow.COLUMNS + " from chat.conversation c where c.state = 'waiting'" + QUEUE_FROM;
    private static final String HELD = "select " + ConversationRow.COLUMNS
            + " from chat.conversation c where c.helper = :me and c.state = :state" + QUEUE_FROM;
    private static final String OTHERS = "select " + ConversationRow.COLUMNS
            + " from chat.conversation c where c.state = 'taken' and c.helper is distinct from :me" + QUEUE_FROM;
    private static final String TAKE = """
            update chat.conversation set state = 'taken', helper = :helper, helper_organisation = :organisation
            where id = :id and state = 'waiting' returning pg_notify('chat', id::text)
            """;
    private static final String GIVE = """
            update chat.conversation set state = 'taken', helper = :helper, helper_organisation = :organisation
            where id = :id and state = 'taken' and helper = :from returning pg_notify('chat', id::text)
            """;
    private static final String PUT_BACK = """
            update chat.conversation set state = 'waiting', helper = null, helper_organisation = null
            where id = :id and state = 'taken' and helper = :from returning pg_notify('chat', id::text)
            """;
    private static final String LEAVE = """
            update chat.conversation set state = 'waiting', helper = null, helper_organisation = null, unanswered = true
            where state = 'taken' and helper = :from returning id, pg_notify('chat', id::text)
            """;
    private static final String CLOSE = """
            update chat.conversation set state = 'closed', unanswered = false
            where id = :id and state = 'taken' and helper = :from returning pg_notify('chat', id::text)
            """;
    private static final String KEY = """
            select k.id, k.wrapped from chat.conversation c join vault.data_key k on k.id = c.key_id where c.id = :id
            """;
    /** Also those whose key is gone: a restored backup brings back rows of what was wiped after it was made. */
    private static final String SILENT = """
            select c.id from chat.conversation c join vault.data_key k on k.id = c.key_id
            where (c.last_at < :before or k.wrapped is null) and c.id > :after order by c.id limit :limit
            """;

    private static final String IS_SILENT = """
            select c.id from chat.conversation c join vault.data_key k on k.id = c.key_id
            where c.id = :id and (c.last_at < :before or k.wrapped is null) for update of c
            """;
    private static final String WIPE = "delete from chat.conversation where id = :id returning key_id";
    private static final String TOLD = "select pg_notify('chat', :id)";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ConversationRow reading;

    ConversationStore(JdbcClient jdbc, Vault vault, ChatTerms terms) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.reading = new ConversationRow(terms.silentDays());
    }

    Optional<Conversation> find(ConversationId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> reading.of(row))
                .optional();
    }

    List<Conversation> queue(Shelf shelf, AccountId me, QueueCursor from, int limit) {
        JdbcClient.StatementSpec asked = switch (shelf) {
            case WAITING -> jdbc.sql(WAITING);
            case MINE -> jdbc.sql(HELD).param("me", me.value()).param("state", "taken");
            case CLOSED -> jdbc.sql(HELD).param("me", me.value()).param("state", "closed");
            case COLLEAGUES -> jdbc.sql(OTHERS).param("me", me.value());
        };
        return asked.param("place", from.place())
                .param("turn", LocalDateTime.ofInstant(from.turn(), ZoneOffset.UTC))
                .param("after", from.id())
                .param("limit", limit)
                .query((row, n) -> reading.of(row))
                .list();
    }

    /** False when somebody was quicker. */
    boolean take(ConversationId id, AccountId helper, OrganisationId organisation) {
        return isDone(jdbc.sql(TAKE)
                .param("id", id.value())
                .param("helper", helper.value())
                .param("organisation", organisation.value()));
    }

    /** False when it is not with {@code from} any more. */
    boolean give(ConversationId id, AccountId from, AccountId to, OrganisationId organisation) {
        return isDone(jdbc.sql(GIVE)
                .param("id", id.value())
                .param("from", from.value())
                .param("helper", to.value())
                .param("organisation", organisation.value()));
    }

    boolean putBack(ConversationId id, AccountId from) {
        return isDone(jdbc.sql(PUT_BACK).param("id", id.value()).param("from", from.value()));
    }

    /** As {@link #putBack}, all of who does not come back: whatever was said last, it waits for an answer. Those that moved meanwhile are left out. */
    List<ConversationId> leave(AccountId from) {
        return jdbc.sql(LEAVE)
                .param("from", from.value())
                .query((row, n) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean close(ConversationId id, AccountId from) {
        return isDone(jdbc.sql(CLOSE).param("id", id.value()).param("from", from.value()));
    }

    private static boolean isDone(JdbcClient.StatementSpec change) {
        return change.query((row, n) -> true).optional().isPresent();
    }

    Optional<DataKey> key(ConversationId id) {
        return jdbc.sql(KEY)
                .param("id", id.value())
                .query((row, n) -> vault.unwrap(row.getObject("id", UUID.class), row.getBytes("wrapped")))
                .optional();
    }

    List<ConversationId> silentSince(Instant before, @Nullable UUID after, int limit) {
        return ids(jdbc.sql(SILENT)
                .param("before", utc(before))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit));
    }

    /** Holds it until the transaction ends, when nobody wrote meanwhile. */
    boolean isSilentSince(ConversationId id, Instant before) {
        return isDone(jdbc.sql(IS_SILENT).param("id", id.value()).param("before", utc(before)));
    }

    private static List<ConversationId> ids(JdbcClient.StatementSpec asked) {
        return asked.query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /** Destroys the key and removes every row. False when it was wiped before. */
    boolean wipe(ConversationId id) {
        Optional<UUID> key =
                jdbc.sql(WIPE).param("id", id.value()).query(UUID.class).optional();
        key.ifPresent(vault::destroy);
        key.ifPresent(one -> tell(id.value().toString()));
        return key.isPresent();
    }

    /** Rings for who has a stream open, once this transaction is committed. */
    void tell(String what) {
        jdbc.sql(TOLD).param("id", what).query((row, n) -> true).list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
