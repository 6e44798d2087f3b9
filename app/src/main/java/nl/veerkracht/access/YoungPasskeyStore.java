package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys of young people. Only ever used as the house. */
@Repository
class YoungPasskeyStore {

    private static final String ADD = """
            insert into access.young_passkey (id, line, handle, row_id, public_key, signature_count, verified, transports, backup_eligible, backed_up,
              attestation, client_data, created_at, last_used_at)
            values (:id, :line, :handle, :row, :key, :count, :verified, :transports, :eligible, :backed, :attestation, :client, :created, :used)
            """;
    private static final String USED = """
            update access.young_passkey set signature_count = :count, verified = :verified, backed_up = :backed, last_used_at = :used where id = :id
            """;
    private static final String BY_ID = "select * from access.young_passkey where id = :id";
    private static final String BY_LINE = "select * from access.young_passkey where line = :line order by created_at";
    private static final String LINE = "select line from access.young_passkey where handle = :handle";
    private static final String OF =
            "select row_id, created_at, last_used_at from access.young_passkey where line = :line order by created_at";
    private static final String REMOVE = "delete from access.young_passkey where line = :line and row_id = :row";
    private static final String FORGET = "delete from access.young_passkey where line = :line";

    private final JdbcClient jdbc;

    YoungPasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> line(Bytes handle) {
        return jdbc.sql(LINE)
                .param("handle", handle.getBytes())
                .query(UUID.class)
                .optional();
    }

    List<Passkey> of(UUID line) {
        return jdbc.sql(OF)
                .param("line", line)
                .query((row, n) -> new Passkey(
                        row.getObject("row_id", UUID.class),
                        "",
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    boolean remove(UUID line, UUID row) {
        return jdbc.sql(REMOVE).param("line", line).param("row", row).update() == 1;
    }

    void forget(UUID line) {
        jdbc.sql(FORGET).param("line", line).update();
    }

    /** As Spring Security reads and writes them: for a line to which one is added, or for whoever comes in. */
    UserCredentialRepository known(@Nullable UUID line) {
        return new KnownStore(line);
    }

    private final class KnownStore implements UserCredentialRepository {

        private final @Nullable UUID line;

        KnownStore(@Nullable UUID line) {
            this.line = line;
        }

        @Override
        public void save(CredentialRecord record) {
            JdbcClient.StatementSpec statement = line == null ? jdbc.sql(USED) : added(record, line);
            statement
                    .param("id", record.getCredentialId().getBytes())
                    .param("count", record.getSignatureCount())
                    .param("verified", record.isUvInitialized())
                    .param("backed", record.isBackupState())
                    .param("used", Timestamp.from(record.getLastUsed()))
                    .update();
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return jdbc.sql(BY_ID)
                    .param("id", id.getBytes())
                    .query(YoungPasskeyStore::credential)
                    .optional()
                    .orElse(null);
        }

        /** Those of the line: each has a handle of its own. */
        @Override
        public List<CredentialRecord> findByUserId(Bytes user) {
            return line == null
                    ? List.of()
                    : jdbc.sql(BY_LINE)
                            .param("line", line)
                            .query(YoungPasskeyStore::credential)
                            .list();
        }

        @Override
        public void delete(Bytes id) {
            throw new IllegalStateException("She takes her passkeys away herself.");
        }
    }

    private JdbcClient.StatementSpec added(CredentialRecord record, UUID line) {
        return jdbc.sql(ADD)
                .param("line", line)
                .param("handle", record.getUserEntityUserId().getBytes())
                .param("row", UUID.randomUUID())
                .param("key", record.getPublicKey().getBytes())
                .param("transports", PasskeyRow.transports(record))
                .param("eligible", record.isBackupEligible())
                .param("attestation", PasskeyRow.bytes(record.getAttestationObject()))
                .param("client", PasskeyRow.bytes(record.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(record.getCreated()));
    }

    private static CredentialRecord credential(ResultSet row, int n) throws SQLException {
        return PasskeyRow.read(row, new Bytes(row.getBytes("handle")), "");
    }
}
