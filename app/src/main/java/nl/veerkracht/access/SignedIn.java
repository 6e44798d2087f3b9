package nl.veerkracht.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;

/**
 * Somebody who has proved who she is.
 *
 * @param version of her account; the session holds as long as the account keeps this version
 */
record SignedIn(Actor.Person person, int version) {

    String accountVersion() {
        return person.id().value() + ":" + version;
    }

    String written(Instant now) {
        String roles = person.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
        return String.join(
                "|",
                person.id().value().toString(),
                person.inOrganisation().value().toString(),
                roles,
                Long.toString(now.toEpochMilli()));
    }

    static Actor.Person read(String written) {
        String[] parts = written.split("\\|", -1);
        Set<Role> roles = parts[2].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[2].split(",")).map(Role::ofCode).collect(Collectors.toUnmodifiableSet());
        return new Actor.Person(
                new AccountId(UUID.fromString(parts[0])), new OrganisationId(UUID.fromString(parts[1])), roles);
    }
}
