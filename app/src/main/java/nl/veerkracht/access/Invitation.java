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

    /** Whose way in is chosen here; the account of the very first is made with the id of her link. */
    AccountId whose() {
        return account == null ? new AccountId(id) : account;
    }

    boolean isFirst() {
        return account == null;
    }

    @Override
    public String toString() {
        return "Invitation[redacted]";
    }
}
