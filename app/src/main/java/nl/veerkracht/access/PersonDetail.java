package nl.veerkracht.access;

import java.util.Set;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;

/**
 * Somebody's account as her administrator sees it.
 *
 * @param version rises with every change
 */
public record PersonDetail(
        AccountId id,
        String name,
        String email,
        OrganisationId organisation,
        String organisationName,
        AccountState state,
        Set<Role> roles,
        int version) {
    public PersonDetail {
        roles = Set.copyOf(roles);
    }
}
