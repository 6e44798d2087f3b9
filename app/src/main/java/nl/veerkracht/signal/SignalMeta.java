package nl.veerkracht.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a signal: ids, codes and dates, never a word of it.
 *
 * @param keeper who decides about it; null while nobody of the organisation took it
 * @param observed when it happened, ISO 8601 as given: a month, a date or a moment
 * @param observedOn the first day it can have happened, to put signals in order
 * @param expiresAt when its words are erased, unless somebody still needs it
 * @param version goes up by one with every change
 */
public record SignalMeta(
        SignalId id,
        OrganisationId organisation,
        String organisationName,
        @Nullable AccountId keeper,
        String observed,
        LocalDate observedOn,
        Instant receivedAt,
        SignalState state,
        boolean danger,
        @Nullable Told told,
        List<LifeArea> lifeAreas,
        Instant expiresAt,
        int version) {
    public SignalMeta {
        lifeAreas = List.copyOf(lifeAreas);
    }
}
