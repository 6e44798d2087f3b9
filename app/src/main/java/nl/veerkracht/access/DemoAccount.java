package nl.veerkracht.access;

import java.util.List;
import nl.veerkracht.actor.Role;

/** A made-up person on the sign-in page of a demo. */
public record DemoAccount(Colleague colleague, List<Role> roles) {
    public DemoAccount {
        roles = List.copyOf(roles);
    }
}
