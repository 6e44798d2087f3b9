package nl.veerkracht.helpline;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A helper's note, sealed in a browser; base64url. Prints as redacted. */
public record Note(UUID id, AccountId author, String sealed, Instant at) {
    @Override
    public String toString() {
        return "Note[redacted]";
    }
}
