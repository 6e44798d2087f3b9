package nl.veerkracht.actor;

import java.util.UUID;

/** An organisation that takes part. */
public record OrganisationId(UUID value) {
    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }
}
