package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ColleagueStore {

    private static final String OF = """
            select a.id, a.name_sealed, a.organisation, o.name organisation_name
            from access.account a join access.organisation o on o.id = a.organisation
            where a.id = any (:ids)
            """;
    private static final String TEAM = """
            select m.part, a.id, a.name_sealed, a.organisation, o.name organisation_name
            from access.team_member m join access.account a on a.id = m.account join access.organisation o on o.id = a.organisation
            where m.dossier = :dossier and (m.ends is null or m.ends > now())
            order by array_position(array['coordinator', 'stand_in', 'weigher', 'specialist', 'member', 'break_glass'], m.part), m.begins, m.id
            """;
    private static final String ROLES = """
            select r.role from access.account_role r join access.account a on a.id = r.account
            where r.account = :account and a.state = 'active'
            """;

    /** Two ordered reads, own organisation first; each stops as soon as the page is full. */
    private static final String WITH_ROLE = """
            select id, name_sealed, organisation, organisation_name from (
              (select 0 part, a.id, a.name_sealed, a.organisation, o.name organisation_name
               from access.account a join access.organisation o on o.id = a.organisation
               where a.organisation = :own and a.state = 'active' and not :elsewhere and a.id > :id
                 and exists (select from access.account_role r where r.account = a.id and r.role = :role)
               order by a.id limit :limit)
              union all
              (select 1, a.id, a.name_sealed, a.organisation, o.name
               from access.account_role r join access.account a on a.id = r.account join access.organisation o on o.id = a.organisation
               where r.role = :role and a.state = 'active' and o.state <> 'ended' and a.organisation is distinct from :own
                 and r.account > case when :elsewhere then :id else '00000000-0000-0000-0000-000000000000'::uuid end
               order by r.account limit :limit)) found
            order by part, id
            limit :limit
            """;

    private static final String NAMED = """
            select a.id, a.name_sealed, a.organisation, o.name organisation_name
            from access.account a join access.organisation o on o.id = a.organisation
            where a.state = 'active'
              and a.id in (select w.account from access.account_word w where w.word = any (:words)
                           group by w.account having count(*) = :count)
              and (:role::text is null or exists (select from access.account_role r where r.account = a.id and r.role = :role))
            order by o.name, a.id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ColleagueStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<AccountId, Colleague> of(Collection<AccountId> accounts) {
        UUID[] ids = accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new);
        return jdbc.sql(OF).param("ids", ids).query(this::colleague).stream()
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    List<Teammate> team(UUID dossier) {
        return jdbc.sql(TEAM)
                .param("dossier", dossier)
                .query((row, n) -> new Teammate(colleague(row, n), Part.ofCode(row.getString("part"))))
                .list();
    }

    Set<Role> rolesOf(AccountId account) {
        return new HashSet<>(jdbc.sql(ROLES)
                .param("account", account.value())
                .query((row, n) -> Role.ofCode(row.getString(1)))
                .list());
    }

    List<Colleague> withRole(Role role, @Nullable UUID own, AccountCursor after, int limit) {
        return jdbc.sql(WITH_ROLE)
                .param("role", role.code())
                .param("own", own, Types.OTHER)
                .param("elsewhere", after.elsewhere())
                .param("id", after.id())
                .param("limit", limit)
                .query(this::colleague)
                .list();
    }

    List<Colleague> named(List<byte[]> words, @Nullable Role role, int limit) {
        return jdbc.sql(NAMED)
                .param("words", words.toArray(byte[][]::new))
                .param("count", words.size())
                .param("role", role == null ? null : role.code(), Types.VARCHAR)
                .param("limit", limit)
                .query(this::colleague)
                .list();
    }

    private Colleague colleague(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Colleague(
                new AccountId(id),
                vault.house().unseal(AccountStore.NAME, id, row.getBytes("name_sealed")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"));
    }
}
