package nl.veerkracht.weighing;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A version in a list, its answers left sealed. */
public record SavedVersion(UUID id, WeighingId weighing, int number, AccountId savedBy, Instant savedAt) {}
