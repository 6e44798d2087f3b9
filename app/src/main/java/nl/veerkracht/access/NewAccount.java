package nl.veerkracht.access;

import java.util.Set;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;

/**
 * Somebody who is to get an account.
 *
 * @param name as colleagues know her, 1 to 200 characters
 * @param email what she signs in with; capitals do not matter
 */
public record NewAccount(String name, String email, OrganisationId organisation, Set<Role> roles) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
