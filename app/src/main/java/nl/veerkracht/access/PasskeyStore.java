package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys, as Spring Security reads and writes them. Only ever used as the house. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private static final String LABEL = "access.passkey.label";

    private static final String COLUMNS = """
            select id, account, label_sealed, row_id, public_key, signature_count, verified, transports, backup_eligible,
              backed_up, attestation, client_data, created_at, last_used_at
            from access.passkey
            """;
    private static final String BY_ID = COLUMNS + "where id = :id";
    private static final String BY_ACCOUNT = COLUMNS + "where account = :account order by created_at";
    private static final String SAVE = """
            insert into access.passkey (id, account, label_sealed, row_id, public_key, signature_count, verified, transports,
              backup_eligible, backed_up, attestation, client_data, created_at, last_used_at)
            values (:id, :account, :label, :row, :key, :count, :verified, :transports, :eligible, :backed, :attestation, :client,
              :created, :used)
            on conflict (id) do update set signature_count = excluded.signature_count, verified = excluded.verified,
              backed_up = excluded.backed_up, last_used_at = excluded.last_used_at
            where access.passkey.account = excluded.account
            """;
    private static final String DELETE = "delete from access.passkey where id = :id";
    private static final String REMOVE = "delete from access.passkey where row_id = :row and account = :account";
    private static final String FORGET = "delete from access.passkey where account = :account";
    private static final String OF = """
            select row_id, label_sealed, created_at, last_used_at from access.passkey where account = :account order by created_at
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PasskeyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void save(CredentialRecord record) {
        UUID row = UUID.randomUUID();
        jdbc.sql(SAVE)
                .param("id", record.getCredentialId().getBytes())
                .param("account", Handles.account(record.getUserEntityUserId()).value())
                .param("label", vault.house().seal(LABEL, row, record.getLabel()))
                .param("row", row)
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("transports", PasskeyRow.transports(record))
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("attestation", PasskeyRow.bytes(record.getAttestationObject()))
                .param("client", PasskeyRow.bytes(record.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(BY_ID)
                .param("id", id.getBytes())
                .query(this::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql(BY_ACCOUNT)
                .param("account", Handles.account(user).value())
                .query(this::credential)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql(DELETE).param("id", id.getBytes()).update();
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql(OF)
                .param("account", account.value())
                .query((row, n) -> {
                    UUID id = row.getObject("row_id", UUID.class);
                    return new Passkey(
                            id,
                            vault.house().unseal(LABEL, id, row.getBytes("label_sealed")),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("last_used_at").toInstant());
                })
                .list();
    }

    boolean remove(AccountId account, UUID row) {
        return jdbc.sql(REMOVE)
                        .param("account", account.value())
                        .param("row", row)
                        .update()
                == 1;
    }

    void forget(AccountId account) {
        jdbc.sql(FORGET).param("account", account.value()).update();
    }

    private CredentialRecord credential(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("row_id", UUID.class);
        return PasskeyRow.read(
                row,
                Handles.of(new AccountId(row.getObject("account", UUID.class))),
                vault.house().unseal(LABEL, id, row.getBytes("label_sealed")));
    }
}
