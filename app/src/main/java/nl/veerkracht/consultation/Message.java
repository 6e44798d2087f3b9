package nl.veerkracht.consultation;

import java.time.Instant;
import nl.veerkracht.actor.AccountId;

/**
 * Something said in a consultation. Prints as redacted.
 *
 * @param kind {@code question}, {@code answer} or {@code follow_up}
 */
public record Message(AccountId author, String kind, String words, Instant at) {
    @Override
    public String toString() {
        return "Message[redacted]";
    }
}
