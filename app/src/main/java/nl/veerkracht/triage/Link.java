package nl.veerkracht.triage;

import java.util.UUID;

/** One problem keeps another going. */
public record Link(UUID cause, UUID effect) {}
