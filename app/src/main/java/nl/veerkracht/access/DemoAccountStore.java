package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoAccountStore {

    private static final String OFFER =
            "insert into access.demo_account (account, place) values (:account, :place) on conflict do nothing";
    private static final String IS_OFFERED = "select exists (select from access.demo_account where account = :account)";
    private static final String ALL = """
            select a.id, a.name_sealed, a.organisation, o.name organisation_name,
              array(select r.role from access.account_role r where r.account = a.id order by r.role) roles
            from access.demo_account d join access.account a on a.id = d.account
              join access.organisation o on o.id = a.organisation
            where a.state = 'active' order by d.place limit 50
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    DemoAccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void offer(AccountId account, int place) {
        jdbc.sql(OFFER).param("account", account.value()).param("place", place).update();
    }

    boolean isOffered(AccountId account) {
        return jdbc.sql(IS_OFFERED)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    List<DemoAccount> all() {
        return jdbc.sql(ALL).query(this::account).list();
    }

    private DemoAccount account(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Colleague colleague = new Colleague(
                new AccountId(id),
                vault.house().unseal(AccountStore.NAME, id, row.getBytes("name_sealed")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"));
        return new DemoAccount(
                colleague,
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::ofCode)
                        .toList());
    }
}
