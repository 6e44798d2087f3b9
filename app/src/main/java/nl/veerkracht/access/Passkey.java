package nl.veerkracht.access;

import java.time.Instant;
import java.util.UUID;

/** One of somebody's passkeys, under the name she gave it. */
public record Passkey(UUID id, String label, Instant created, Instant lastUsed) {}
