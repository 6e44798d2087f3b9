package nl.veerkracht.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    static final String NAME = "access.account.name";
    static final String EMAIL = "access.account_email.email";

    private static final String INSERT = """
            insert into access.account (id, organisation, name_sealed, state) values (:id, :organisation, :name, :state)
            """;
    private static final String INSERT_EMAIL = """
            insert into access.account_email (account, email_sealed, fingerprint) values (:id, :email, :fingerprint)
            """;
    private static final String INSERT_ROLES =
            "insert into access.account_role (account, role) select :id, unnest(:roles::text[]) on conflict do nothing";
    private static final String INSERT_WORDS =
            "insert into access.account_word (word, account) select unnest(:words::bytea[]), :id on conflict do nothing";
    private static final String BY_EMAIL = "select account from access.account_email where fingerprint = :fingerprint";

    private static final String ORGANISATION = "select organisation from access.account where id = :id";
    private static final String ACTIVATE = """
            update access.account set state = 'active', name_sealed = :name, version = version + 1 where id = :id
            """;
    private static final String FORGET_WORDS = "delete from access.account_word where account = :id";
    private static final String EMAIL_OF = "select email_sealed from access.account_email where account = :id";
    private static final String TOUCH = "update access.account set version = version + 1 where id = :id";
    private static final String VERSION = "select version from access.account where id = :id";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NameWords words;

    AccountStore(JdbcClient jdbc, Vault vault, NameWords words) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.words = words;
    }

    void insert(AccountId id, NewAccount fresh, AccountState state) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("organisation", fresh.organisation().value())
                .param("name", vault.house().seal(NAME, id.value(), fresh.name()))
                .param("state", state.code())
                .update();
        jdbc.sql(INSERT_EMAIL)
                .param("id", id.value())
                .param("email", vault.house().seal(EMAIL, id.value(), fresh.email()))
                .param("fingerprint", fingerprint(fresh.email()))
                .update();
        insertRoles(id, fresh.roles());
        insertWords(id, words.of(fresh.name()));
    }

    private void insertRoles(AccountId id, Collection<Role> roles) {
        jdbc.sql(INSERT_ROLES)
                .param("id", id.value())
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .update();
    }

    private void insertWords(AccountId id, List<byte[]> fingerprints) {
        jdbc.sql(INSERT_WORDS)
                .param("id", id.value())
                .param("words", fingerprints.toArray(byte[][]::new))
                .update();
    }

    Optional<OrganisationId> organisation(AccountId id) {
        return jdbc.sql(ORGANISATION)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    void activate(AccountId id, String name) {
        jdbc.sql(ACTIVATE)
                .param("id", id.value())
                .param("name", vault.house().seal(NAME, id.value(), name))
                .update();
        jdbc.sql(FORGET_WORDS).param("id", id.value()).update();
        insertWords(id, words.of(name));
    }

    String email(AccountId id) {
        byte[] sealed =
                jdbc.sql(EMAIL_OF).param("id", id.value()).query(byte[].class).single();
        return vault.house().unseal(EMAIL, id.value(), sealed);
    }

    /** A new version of the account: all its sessions end. */
    void touch(AccountId id) {
        jdbc.sql(TOUCH).param("id", id.value()).update();
    }

    int version(AccountId id) {
        return jdbc.sql(VERSION).param("id", id.value()).query(Integer.class).single();
    }

    Optional<AccountId> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("fingerprint", fingerprint(email))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The same for every way of writing capitals and spaces around it. */
    byte[] fingerprint(String email) {
        return vault.fingerprint("account-email", email.strip().toLowerCase(Locale.ROOT));
    }
}
