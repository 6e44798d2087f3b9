package nl.veerkracht.actor;

import java.util.UUID;

/** An organisation's key to the API. */
public record ApiKeyId(UUID value) {
    public static ApiKeyId random() {
        return new ApiKeyId(UUID.randomUUID());
    }
}
