package nl.veerkracht.signal;

import java.time.Instant;
import nl.veerkracht.actor.AccountId;

/**
 * What a signal said until it was corrected.
 *
 * @param observed when it happened, as it stood then
 * @param correctedBy who corrected it, at {@code correctedAt}
 */
public record EarlierVersion(
        String observed,
        boolean danger,
        About about,
        SignalContent content,
        Signaller signaller,
        AccountId correctedBy,
        Instant correctedAt) {
    @Override
    public String toString() {
        return "EarlierVersion[redacted]";
    }
}
