package nl.veerkracht.access;

import java.util.Set;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;

/** A room that keeps something for people as long as they have a role hears here that their roles changed. */
public interface RoleWatcher {

    /**
     * What somebody may do now. Told in the transaction of the change, with the rights of the house.
     *
     * @param roles none when the account is blocked or has ended
     */
    void changed(AccountId account, Set<Role> roles);
}
