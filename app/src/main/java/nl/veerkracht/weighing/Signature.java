package nl.veerkracht.weighing;

import java.time.Instant;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part, and what she says of the version that was concluded.
 *
 * @param signedAt null while she has not signed
 * @param agrees null while she has not signed; false when she took part but sees it differently
 * @param remark her own words beside it, if any
 */
public record Signature(
        AccountId account,
        @Nullable Instant signedAt,
        @Nullable Boolean agrees,
        @Nullable String remark) {

    public boolean isGiven() {
        return signedAt != null;
    }
}
