package nl.veerkracht.signal;

import nl.veerkracht.actor.OrganisationId;

/** Whom to call about a signal. */
public record SignalContact(SignalId id, OrganisationId organisation, String organisationName, Signaller signaller) {}
