package nl.veerkracht.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One share as it stands.
 *
 * @param kind of the thing, see {@link Shareable#kind}
 * @param by who shared it
 * @param ground code of the ground, see {@link Ground}
 * @param partnerName name of the account or organisation; empty for a dossier
 * @param withdrawnAt null while it stands
 */
public record Share(
        ShareId id,
        String kind,
        UUID resource,
        AccountId by,
        Partner.Kind partner,
        UUID partnerId,
        String partnerName,
        String ownerName,
        Set<What> what,
        String purpose,
        String ground,
        Told told,
        Instant begins,
        Instant until,
        @Nullable Instant withdrawnAt) {

    public Share {
        what = Set.copyOf(what);
    }

    /** Whether it opens anything at this moment. */
    public boolean stands(Instant now) {
        return withdrawnAt == null && until.isAfter(now);
    }
}
