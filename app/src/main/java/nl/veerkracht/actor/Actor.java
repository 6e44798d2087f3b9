package nl.veerkracht.actor;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is acting. The database is told at the start of every transaction, so that row-level security decides with the same facts. */
public sealed interface Actor {

    /** A signed-in person. */
    record Person(AccountId id, OrganisationId inOrganisation, Set<Role> roles) implements Actor {
        public Person {
            roles = Set.copyOf(roles);
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(id);
        }

        @Override
        public Optional<OrganisationId> organisation() {
            return Optional.of(inOrganisation);
        }
    }

    /** An organisation's key to the API. */
    record Key(ApiKeyId id, OrganisationId inOrganisation, Set<Role> roles) implements Actor {
        public Key {
            roles = Set.copyOf(roles);
        }

        @Override
        public Optional<OrganisationId> organisation() {
            return Optional.of(inOrganisation);
        }
    }

    /** The young person a line is about, in her own space. She has no account and belongs to no organisation. */
    record Young(UUID line) implements Actor {}

    /** A parent or carer the line is told about, on the page made for parents. Has no account and sees what is shared with parents, nothing else. */
    record Parent(UUID line, UUID parent) implements Actor {}

    /** The product's own work, such as expiry or finding link candidates; {@code task} says which. */
    record House(String task) implements Actor {}

    /** Nobody signed in. May do what the public may do. */
    record Nobody() implements Actor {}

    Actor NOBODY = new Nobody();

    default Optional<AccountId> account() {
        return Optional.empty();
    }

    default Optional<OrganisationId> organisation() {
        return Optional.empty();
    }

    default Set<Role> roles() {
        return Set.of();
    }

    default boolean is(Role role) {
        return roles().contains(role);
    }
}
