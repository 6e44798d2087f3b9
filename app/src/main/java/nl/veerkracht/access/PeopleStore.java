package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as administrators work with them. */
@Repository
class PeopleStore {

    private static final String OF = """
            select a.id, a.name_sealed, a.state,
              array(select r.role from access.account_role r where r.account = a.id order by r.role) roles
            from access.account a
            where a.organisation = :organisation
              and (:after::uuid is null or (a.created_at, a.id) > (select b.created_at, b.id from access.account b where b.id = :after))
            order by a.created_at, a.id limit :limit
            """;
    private static final String FIND = """
            select a.id, a.name_sealed, a.state, a.organisation, o.name organisation_name, a.version, e.email_sealed,
              array(select r.role from access.account_role r where r.account = a.id) roles
            from access.account a join access.organisation o on o.id = a.organisation
              join access.account_email e on e.account = a.id
            where a.id = :id
            """;
    private static final String CHANGE_STATE = """
            update access.account set state = :state, version = version + 1
            where id = :id and state = any (:from)
            """;
    private static final String CHANGE_VERSION =
            "update access.account set version = version + 1 where id = :id and version = :version";
    private static final String REMOVE_ROLES =
            "delete from access.account_role where account = :id and not role = any (:roles)";
    private static final String ADD_ROLES =
            "insert into access.account_role (account, role) select :id, unnest(:roles::text[]) on conflict do nothing";
    private static final String END_PARTS = """
            update access.team_member set ends = greatest(now(), begins)
            where account = :id and part not in ('coordinator', 'stand_in') and (ends is null or ends > now())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PeopleStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<PersonLine> of(OrganisationId organisation, @Nullable UUID after, int limit) {
        return jdbc.sql(OF)
                .param("organisation", organisation.value())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    Optional<PersonDetail> find(AccountId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::detail).optional();
    }

    /** False when it was in another state. */
    boolean changeState(AccountId id, AccountState to, Collection<AccountState> from) {
        return jdbc.sql(CHANGE_STATE)
                        .param("id", id.value())
                        .param("state", to.code())
                        .param("from", from.stream().map(AccountState::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** False when somebody changed the account in between. */
    boolean changeRoles(AccountId id, Collection<Role> roles, int version) {
        String[] codes = roles.stream().map(Role::code).toArray(String[]::new);
        if (jdbc.sql(CHANGE_VERSION)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 0) {
            return false;
        }
        jdbc.sql(REMOVE_ROLES).param("id", id.value()).param("roles", codes).update();
        jdbc.sql(ADD_ROLES).param("id", id.value()).param("roles", codes).update();
        return true;
    }

    /** All but what may not be without somebody: that is handed over first. */
    void endParts(AccountId id) {
        jdbc.sql(END_PARTS).param("id", id.value()).update();
    }

    private PersonLine line(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PersonLine(
                new AccountId(id), name(row, id), AccountState.ofCode(row.getString("state")), roles(row));
    }

    private PersonDetail detail(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PersonDetail(
                new AccountId(id),
                name(row, id),
                vault.house().unseal(AccountStore.EMAIL, id, row.getBytes("email_sealed")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                AccountState.ofCode(row.getString("state")),
                roles(row).stream().collect(Collectors.toUnmodifiableSet()),
                row.getInt("version"));
    }

    private String name(ResultSet row, UUID id) throws SQLException {
        return vault.house().unseal(AccountStore.NAME, id, row.getBytes("name_sealed"));
    }

    private static List<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::ofCode)
                .toList();
    }
}
