package nl.veerkracht.sharing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to share, as the five steps of the guide ask it. Prints as redacted.
 *
 * @param ground code of a ground of the guide
 * @param partner with whom
 * @param until not after the thing itself expires
 * @param reason her own words: why she was not told, or why this ground fits; null when there are none
 */
public record Wish(
        Purpose purpose,
        String ground,
        Set<What> what,
        Partner partner,
        Instant until,
        Told told,
        @Nullable String reason) {

    public Wish {
        what = Set.copyOf(what);
    }

    @Override
    public String toString() {
        return "Wish[redacted]";
    }
}
