package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {

    private static final String PASSWORD = "access.credential.password";
    private static final String TOTP = "access.credential.totp";

    private static final String SELECT = """
            select a.id, a.organisation, a.version, a.state = 'active' and o.state <> 'ended' open,
              array(select r.role from access.account_role r where r.account = a.id) roles,
              c.password_sealed, c.totp_sealed, coalesce(c.totp_used_step, 0) used_step
            from access.account a join access.organisation o on o.id = a.organisation
              left join access.credential c on c.account = a.id
            """;
    private static final String BY_EMAIL =
            SELECT + "where a.id = (select e.account from access.account_email e where e.fingerprint = :fingerprint)";
    private static final String BY_ACCOUNT = SELECT + "where a.id = :account";
    private static final String USE_STEP =
            "update access.credential set totp_used_step = :step where account = :account and totp_used_step < :step";
    private static final String SAVE = """
            insert into access.credential (account, password_sealed, totp_sealed, totp_used_step)
            values (:account, :password, :totp, :step)
            on conflict (account) do update
            set password_sealed = excluded.password_sealed, totp_sealed = excluded.totp_sealed, totp_used_step = excluded.totp_used_step
            """;
    private static final String CHANGE_PASSWORD =
            "update access.credential set password_sealed = :password where account = :account";
    private static final String FORGET = "delete from access.credential where account = :account";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountStore accounts;

    CredentialStore(JdbcClient jdbc, Vault vault, AccountStore accounts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
    }

    Optional<Credentials> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("fingerprint", accounts.fingerprint(email))
                .query(this::credentials)
                .optional();
    }

    Optional<Credentials> of(AccountId account) {
        return jdbc.sql(BY_ACCOUNT)
                .param("account", account.value())
                .query(this::credentials)
                .optional();
    }

    /** False when a code of this step, or a later one, was used before. */
    boolean useStep(AccountId account, long step) {
        return jdbc.sql(USE_STEP)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void save(AccountId account, String passwordHash, byte[] totpSecret, long usedStep) {
        UUID id = account.value();
        jdbc.sql(SAVE)
                .param("account", id)
                .param("password", vault.house().seal(PASSWORD, id, passwordHash))
                .param("totp", vault.house().seal(TOTP, id, Base64.getEncoder().encodeToString(totpSecret)))
                .param("step", usedStep)
                .update();
    }

    void changePassword(AccountId account, String passwordHash) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("account", account.value())
                .param("password", vault.house().seal(PASSWORD, account.value(), passwordHash))
                .update();
    }

    void forget(AccountId account) {
        jdbc.sql(FORGET).param("account", account.value()).update();
    }

    private Credentials credentials(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::ofCode)
                .collect(Collectors.toUnmodifiableSet());
        Actor.Person person = new Actor.Person(
                new AccountId(id), new OrganisationId(row.getObject("organisation", UUID.class)), roles);
        String totp = vault.house().unsealNullable(TOTP, id, row.getBytes("totp_sealed"));
        return new Credentials(
                person,
                row.getInt("version"),
                row.getBoolean("open"),
                vault.house().unsealNullable(PASSWORD, id, row.getBytes("password_sealed")),
                decoded(totp),
                row.getLong("used_step"));
    }

    private static byte @Nullable [] decoded(@Nullable String base64) {
        return base64 == null ? null : Base64.getDecoder().decode(base64);
    }
}
