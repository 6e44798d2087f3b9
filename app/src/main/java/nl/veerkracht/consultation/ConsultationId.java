package nl.veerkracht.consultation;

import java.util.UUID;

/** A consultation. */
public record ConsultationId(UUID value) {}
