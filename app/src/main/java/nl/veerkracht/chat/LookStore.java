package nl.veerkracht.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a stream asks each time it wakes, in one statement. */
@Repository
class LookStore {

    private static final String LOOK = """
            select c.state, c.plain, c.helper, t.version, t.public_key, t.since, k.id as key_id, k.wrapped,
              e.id, e.conversation, e.seq, e.side, e.n, e.body_sealed, e.at
            from chat.conversation c
            join vault.data_key k on k.id = c.key_id and k.wrapped is not null
            join lateral (select * from chat.team_key order by version desc limit 1) t on true
            left join lateral (select * from chat.envelope where conversation = c.id and seq > :after order by seq limit :limit) e on true
            where c.id = :id order by e.seq
            """;

    static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Vault vault;

    LookStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Empty when it was wiped; with as many messages as {@link #AT_ONCE} there may be more. */
    Optional<Look> look(ConversationId id, int after) {
        ResultSetExtractor<Optional<Look>> reading = this::read;
        return Objects.requireNonNull(jdbc.sql(LOOK)
                .param("id", id.value())
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(reading));
    }

    private Optional<Look> read(ResultSet rows) throws SQLException {
        @Nullable Look look = null;
        List<Message> messages = new ArrayList<>();
        @Nullable DataKey key = null;
        while (rows.next()) {
            key = key == null ? vault.unwrap(rows.getObject("key_id", UUID.class), rows.getBytes("wrapped")) : key;
            look = look == null ? outside(rows, messages) : look;
            if (rows.getObject("id") != null) {
                messages.add(EnvelopeStore.message(rows, key));
            }
        }
        return Optional.ofNullable(look);
    }

    private static Look outside(ResultSet row, List<Message> messages) throws SQLException {
        return new Look(
                ConversationState.ofCode(row.getString("state")),
                row.getBoolean("plain"),
                Optional.ofNullable(row.getObject("helper", UUID.class)).map(AccountId::new),
                TeamKeyStore.key(row),
                messages);
    }
}
