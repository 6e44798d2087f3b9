package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyStore {

    private static final String INSERT = """
            insert into access.api_key (id, organisation, role, secret_hash, created_by)
            values (:id, :organisation, :role, :hash, :by)
            """;
    private static final String OF = """
            select id, organisation, role, created_at, last_used_at, revoked_at from access.api_key
            where organisation = :organisation order by created_at desc, id limit 200
            """;
    private static final String REVOKE = """
            update access.api_key set revoked_at = now() where id = :id and organisation = :organisation and revoked_at is null
            """;
    private static final String BY_SECRET = """
            select k.id, k.organisation, k.role, k.created_at, k.last_used_at, k.revoked_at
            from access.api_key k join access.organisation o on o.id = k.organisation
            where k.secret_hash = :hash and k.revoked_at is null and o.state <> 'ended'
            """;

    /** To the hour: a busy key must not write a row with every request. */
    private static final String USED = """
            update access.api_key set last_used_at = date_trunc('hour', now())
            where id = :id and (last_used_at is null or last_used_at < date_trunc('hour', now()))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ApiKeyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(ApiKeyId id, OrganisationId organisation, Role role, String secret, @Nullable AccountId by) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("role", role.code())
                .param("hash", hash(secret))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    List<ApiKey> of(OrganisationId organisation) {
        return jdbc.sql(OF)
                .param("organisation", organisation.value())
                .query(ApiKeyStore::key)
                .list();
    }

    boolean revoke(OrganisationId organisation, ApiKeyId key) {
        return jdbc.sql(REVOKE)
                        .param("id", key.value())
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    Optional<ApiKey> bySecret(String secret) {
        Optional<ApiKey> found = jdbc.sql(BY_SECRET)
                .param("hash", hash(secret))
                .query(ApiKeyStore::key)
                .optional();
        found.filter(key -> key.lastUsed() == null
                        || key.lastUsed().plusSeconds(3600).isBefore(Instant.now()))
                .ifPresent(key -> jdbc.sql(USED).param("id", key.id().value()).update());
        return found;
    }

    private byte[] hash(String secret) {
        return vault.fingerprint("api-key", secret);
    }

    private static ApiKey key(ResultSet row, int n) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Role.ofCode(row.getString("role")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
