package nl.veerkracht.access;

import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An open one-time link.
 *
 * @param account null for the very first administrator, who has none yet
 * @param totpSecret proposed for her authenticator app
 */
record Invitation(
        UUID id, @Nullable AccountId account, String name, String email, String organisation, byte[] totpSecret) {

    boolean isFirst() {
        return account == null;
    }

    @Override
    public String toString() {
        return "Invitation[redacted]";
    }
}
