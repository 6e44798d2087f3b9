package nl.veerkracht.signal;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up organisations, people and keys for the tests of this room. */
final class People {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    private People() {}

    static OrganisationId organisation() {
        OrganisationId id = OrganisationId.random();
        OWNER.sql("insert into access.organisation (id, name, state) values (?, ?, 'confirmed')")
                .params(id.value(), "Organisation " + id.value())
                .update();
        return id;
    }

    static Actor.Person person(OrganisationId organisation, Role... roles) {
        AccountId id = AccountId.random();
        OWNER.sql("insert into access.account (id, organisation, name_sealed, state) values (?, ?, ?, 'active')")
                .params(
                        id.value(),
                        organisation.value(),
                        TestVault.house().seal("access.account.name", id.value(), "Somebody Made-Up"))
                .update();
        for (Role role : roles) {
            OWNER.sql("insert into access.account_role (account, role) values (?, ?)")
                    .params(id.value(), role.code())
                    .update();
        }
        return new Actor.Person(id, organisation, Arrays.stream(roles).collect(Collectors.toSet()));
    }

    static Actor.Key key(OrganisationId organisation, Role... roles) {
        return new Actor.Key(ApiKeyId.random(), organisation, Set.of(roles));
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work::get);
    }

    /** Counts past row-level security. */
    static int count(String sql, Object... args) {
        return OWNER.sql(sql).params(args).query(Integer.class).single();
    }

    static UUID random() {
        return UUID.randomUUID();
    }
}
