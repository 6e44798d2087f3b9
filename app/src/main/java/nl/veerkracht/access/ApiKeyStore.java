package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
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
    private static final String SHOWN = "select id, organisation, role from access.key_shown(:hash)";

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

    /** Who comes with this secret, and that it was used. */
    Optional<Actor.Key> shown(String secret) {
        return jdbc.sql(SHOWN)
                .param("hash", hash(secret))
                .query((row, n) -> new Actor.Key(
                        new ApiKeyId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Set.of(Role.ofCode(row.getString("role")))))
                .optional();
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
