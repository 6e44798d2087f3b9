package nl.veerkracht.helpline;

import java.time.ZoneOffset;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys that open helpers' own keys. */
@Repository
class UnlockPasskeyStore {

    private static final String WRAPPED = "helpline.helper_passkey.wrapped";

    private static final String OF = """
            select credential, salt, wrapped_sealed, made_at from helpline.helper_passkey where account = :account order by made_at, credential
            """;
    private static final String ADD = """
            insert into helpline.helper_passkey (account, credential, salt, wrapped_sealed, made_at)
            values (:account, :credential, :salt, :wrapped, :at::timestamptz)
            """;
    private static final String REMOVE =
            "delete from helpline.helper_passkey where account = :account and credential = :credential";

    private final JdbcClient jdbc;
    private final Vault vault;

    UnlockPasskeyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<UnlockPasskey> of(AccountId account) {
        return jdbc.sql(OF)
                .param("account", account.value())
                .query((row, n) -> new UnlockPasskey(
                        Sealing.text(row.getBytes("credential")),
                        Sealing.text(row.getBytes("salt")),
                        vault.house().unseal(WRAPPED, account.value(), row.getBytes("wrapped_sealed")),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(AccountId account, UnlockPasskey fresh) {
        jdbc.sql(ADD)
                .param("account", account.value())
                .param("credential", Sealing.bytes(fresh.credential()))
                .param("salt", Sealing.bytes(fresh.salt()))
                .param("wrapped", vault.house().seal(WRAPPED, account.value(), fresh.wrapped()))
                .param("at", fresh.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when there was none. */
    boolean remove(AccountId account, String credential) {
        return jdbc.sql(REMOVE)
                        .param("account", account.value())
                        .param("credential", Sealing.bytes(credential))
                        .update()
                == 1;
    }
}
