package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private static final String TOTP = "access.invitation.totp";

    private static final String ANYBODY = "select exists (select from access.account)";
    private static final String WITHDRAW =
            "delete from access.invitation where account is not distinct from :account and used_at is null";
    private static final String INSERT = """
            insert into access.invitation (id, account, token_hash, totp_sealed, created_by, expires_at)
            values (:id, :account, :hash, :totp, :by, now() + make_interval(secs => :seconds))
            """;
    private static final String OPEN = """
            select i.id, i.account, i.totp_sealed, a.name_sealed, e.email_sealed, o.name organisation
            from access.invitation i left join access.account a on a.id = i.account
              left join access.account_email e on e.account = i.account
              left join access.organisation o on o.id = a.organisation
            where i.token_hash = :hash and i.used_at is null and i.expires_at > now()
              and (a.id is null or (a.state in ('invited', 'active') and o.state <> 'ended'))
            """;
    private static final String USE = """
            update access.invitation set used_at = now() where id = :id and used_at is null and expires_at > now()
            """;
    private static final String FORGET_OLD =
            "delete from access.invitation where expires_at < now() - interval '30 days'";

    private final JdbcClient jdbc;
    private final Vault vault;

    InvitationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean anybodyHasAnAccount() {
        return jdbc.sql(ANYBODY).query(Boolean.class).single();
    }

    /** A link replaces the ones before it. */
    void insert(@Nullable AccountId account, String token, Duration lasts, @Nullable AccountId by) {
        UUID id = UUID.randomUUID();
        UUID about = account == null ? null : account.value();
        String secret = Base64.getEncoder().encodeToString(OneTimeCodes.secret());
        jdbc.sql(WITHDRAW).param("account", about, Types.OTHER).update();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("account", about, Types.OTHER)
                .param("hash", hash(token))
                .param("totp", vault.house().seal(TOTP, id, secret))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("seconds", lasts.toSeconds())
                .update();
    }

    Optional<Invitation> open(String token) {
        return jdbc.sql(OPEN).param("hash", hash(token)).query(this::invitation).optional();
    }

    /** False when somebody used it in between. */
    boolean use(Invitation invitation) {
        return jdbc.sql(USE).param("id", invitation.id()).update() == 1;
    }

    void forgetOld() {
        jdbc.sql(FORGET_OLD).update();
    }

    private byte[] hash(String token) {
        return vault.fingerprint("invitation", token);
    }

    private Invitation invitation(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] secret = Base64.getDecoder().decode(vault.house().unseal(TOTP, id, row.getBytes("totp_sealed")));
        UUID account = row.getObject("account", UUID.class);
        if (account == null) {
            return new Invitation(id, null, "", "", "", secret);
        }
        return new Invitation(
                id,
                new AccountId(account),
                vault.house().unseal(AccountStore.NAME, account, row.getBytes("name_sealed")),
                vault.house().unseal(AccountStore.EMAIL, account, row.getBytes("email_sealed")),
                row.getString("organisation"),
                secret);
    }
}
