package nl.veerkracht.access;

import java.time.Instant;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's key, without its secret.
 *
 * @param lastUsed to the hour; null when it was never used
 * @param revoked null while it works
 */
public record ApiKey(
        ApiKeyId id,
        OrganisationId organisation,
        Role role,
        Instant created,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {}
