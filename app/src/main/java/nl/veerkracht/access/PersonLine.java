package nl.veerkracht.access;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;

/** Somebody in an administrator's list. */
public record PersonLine(AccountId id, String name, AccountState state, List<Role> roles) {
    public PersonLine {
        roles = List.copyOf(roles);
    }
}
