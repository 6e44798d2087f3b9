package nl.veerkracht.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureStore {

    private static final String REMARK = "weighing.signature.remark";

    private static final String ASK = """
            insert into weighing.signature (id, weighing, version, account, thread, asked_by, asked_at)
            values (gen_random_uuid(), :weighing, :version, :account, :thread, :by, :at)
            on conflict (weighing, version, account) do nothing
            """;
    private static final String SIGN = """
            update weighing.signature set signed_at = :at, agrees = :agrees, remark_sealed = :remark
            where id = :id and signed_at is null
            """;
    private static final String ASKED = """
            select id from weighing.signature
            where weighing = :weighing and version = :version and account = :account and signed_at is null
            """;
    private static final String OF = """
            select s.id, s.account, s.signed_at, s.agrees, s.remark_sealed, k.id key_id, k.wrapped
            from weighing.signature s join weighing.dossier_key d on d.thread = s.thread join vault.data_key k on k.id = d.key_id
            where s.weighing = :weighing and s.version = :version and k.wrapped is not null
            order by s.signed_at nulls last, s.account
            """;
    private static final String WAITING = """
            select exists (select from weighing.signature where weighing = :weighing and version = :version and signed_at is null)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    SignatureStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void ask(Weighing weighing, AccountId account, AccountId by, Instant at) {
        jdbc.sql(ASK)
                .param("weighing", weighing.id().value())
                .param("version", weighing.version())
                .param("account", account.value())
                .param("thread", weighing.thread().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What this account is still to sign of the version that was concluded. */
    Optional<UUID> asked(Weighing weighing, AccountId account) {
        return jdbc.sql(ASKED)
                .param("weighing", weighing.id().value())
                .param("version", weighing.version())
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    void sign(UUID signature, boolean agrees, @Nullable String remark, DataKey key, Instant at) {
        jdbc.sql(SIGN)
                .param("id", signature)
                .param("agrees", agrees)
                .param("remark", key.sealNullable(REMARK, signature, remark), Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Signature> of(Weighing weighing) {
        return jdbc.sql(OF)
                .param("weighing", weighing.id().value())
                .param("version", weighing.version())
                .query(this::signature)
                .list();
    }

    boolean waiting(Weighing weighing) {
        return jdbc.sql(WAITING)
                .param("weighing", weighing.id().value())
                .param("version", weighing.version())
                .query(Boolean.class)
                .single();
    }

    private Signature signature(ResultSet row, int n) throws SQLException {
        var key = vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
        Timestamp signed = row.getTimestamp("signed_at");
        return new Signature(
                new AccountId(row.getObject("account", UUID.class)),
                signed == null ? null : signed.toInstant(),
                row.getObject("agrees", Boolean.class),
                key.unsealNullable(REMARK, row.getObject("id", UUID.class), row.getBytes("remark_sealed")));
    }
}
