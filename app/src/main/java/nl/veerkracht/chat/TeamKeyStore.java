package nl.veerkracht.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The team's public keys, and the conversations' keys wrapped for them. */
@Repository
class TeamKeyStore {

    private static final String COLUMN = "chat.wrapped_key.key";

    private static final String NEWEST =
            "select version, public_key, since from chat.team_key order by version desc limit 1";
    private static final String ALL = "select version, public_key, since from chat.team_key order by version";
    private static final String OF = """
            select t.version, t.public_key, t.since from chat.wrapped_key w join chat.team_key t on t.version = w.version
            where w.conversation = :id order by t.version
            """;
    private static final String PUBLISH = """
            insert into chat.team_key (version, public_key, since) select :version::int, :key, :at
            where :version::int = 1 + coalesce((select max(version) from chat.team_key), 0) on conflict do nothing
            """;
    private static final String WRAP = """
            insert into chat.wrapped_key (conversation, version, key_sealed) values (:id, :version, :key) on conflict do nothing
            """;
    private static final String WRAPPED = """
            select w.conversation, w.version, w.key_sealed, k.id as key_id, k.wrapped from chat.wrapped_key w
            join chat.conversation c on c.id = w.conversation join vault.data_key k on k.id = c.key_id
            where w.conversation = :id order by w.version
            """;
    /** Each with all keys it has: the newest may be one that a browser wrapped wrongly. */
    private static final String BEHIND = """
            select w.conversation, w.version, w.key_sealed, c.key_id, c.wrapped
            from (select c.id, k.id as key_id, k.wrapped from chat.conversation c join vault.data_key k on k.id = c.key_id
              where c.id > :after and k.wrapped is not null
                and not exists (select from chat.wrapped_key w where w.conversation = c.id and w.version >= :version::int)
              order by c.id limit :limit) c
            join chat.wrapped_key w on w.conversation = c.id order by w.conversation, w.version desc
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    TeamKeyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<TeamKey> newest() {
        return jdbc.sql(NEWEST).query((row, n) -> key(row)).optional();
    }

    List<TeamKey> all() {
        return jdbc.sql(ALL).query((row, n) -> key(row)).list();
    }

    List<TeamKey> of(ConversationId id) {
        return jdbc.sql(OF).param("id", id.value()).query((row, n) -> key(row)).list();
    }

    static TeamKey key(ResultSet row) throws SQLException {
        return new TeamKey(
                row.getInt("version"), Sealing.text(row.getBytes("public_key")), ConversationRow.moment(row, "since"));
    }

    /** False when this is not the next version. */
    boolean publish(TeamKey key) {
        return jdbc.sql(PUBLISH)
                        .param("version", key.version())
                        .param("key", Sealing.bytes(key.publicKey()))
                        .param("at", ConversationStore.utc(key.since()))
                        .update()
                == 1;
    }

    /** False when it was wrapped for this version before. */
    boolean wrap(WrappedKey key, DataKey vaultKey) {
        UUID id = key.conversation().value();
        return jdbc.sql(WRAP)
                        .param("id", id)
                        .param("version", key.version())
                        .param("key", vaultKey.seal(column(key.version()), id, key.wrapped()))
                        .update()
                == 1;
    }

    /** The version is in the place, because a conversation has a row for each. */
    private static String column(int version) {
        return COLUMN + "/" + version;
    }

    List<WrappedKey> wrapped(ConversationId id) {
        return jdbc.sql(WRAPPED)
                .param("id", id.value())
                .query((row, n) -> wrapped(row))
                .list();
    }

    List<WrappedKey> behind(int version, UUID after, int limit) {
        return jdbc.sql(BEHIND)
                .param("version", version)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> wrapped(row))
                .list();
    }

    private WrappedKey wrapped(ResultSet row) throws SQLException {
        UUID id = row.getObject("conversation", UUID.class);
        int version = row.getInt("version");
        DataKey key = vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
        return new WrappedKey(
                new ConversationId(id), version, key.unseal(column(version), id, row.getBytes("key_sealed")));
    }
}
