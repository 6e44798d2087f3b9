package nl.veerkracht.access;

import java.io.Serial;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who is signed in, as it stands in the session: ids and role codes in Java's own types, so that sessions outlive a new version of the
 * program, and no name.
 */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID account;
    private final UUID organisation;
    private final String roles;

    SignedIn(Actor.Person person) {
        super(List.of());
        this.account = person.id().value();
        this.organisation = person.inOrganisation().value();
        this.roles = person.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
        setAuthenticated(true);
    }

    Actor.Person person() {
        Set<Role> held = roles.isEmpty()
                ? Set.of()
                : java.util.Arrays.stream(roles.split(",")).map(Role::ofCode).collect(Collectors.toUnmodifiableSet());
        return new Actor.Person(new AccountId(account), new OrganisationId(organisation), held);
    }

    /** Of the account; sessions of one account are found by it. */
    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public Object getPrincipal() {
        return account.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
