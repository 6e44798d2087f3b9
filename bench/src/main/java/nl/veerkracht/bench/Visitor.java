package nl.veerkracht.bench;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Role;

/**
 * Somebody who is signed in.
 *
 * @param cookie the {@code Cookie} header of her requests
 * @param dossiers whose pages she opens
 */
record Visitor(UUID account, Role role, String cookie, List<UUID> dossiers) {

    @Override
    public String toString() {
        return "Visitor[" + role + "]";
    }
}
