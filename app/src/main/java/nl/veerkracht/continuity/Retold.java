package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.UUID;

/** She told her story again. */
public record Retold(UUID id, LocalDate on, String toWhom) {}
