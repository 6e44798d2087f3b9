package nl.veerkracht.signal;

import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a signal is about: what a link confirmer sees.
 *
 * @param externalId the sender's own key; null when it was given on a screen
 * @param about without description
 */
public record SignalIdentity(
        SignalId id,
        OrganisationId organisation,
        String organisationName,
        @Nullable String externalId,
        About about) {}
