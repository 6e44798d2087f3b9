package nl.veerkracht.directory;

import java.util.UUID;

/** A service in the directory. */
public record ServiceId(UUID value) {

    public static ServiceId random() {
        return new ServiceId(UUID.randomUUID());
    }
}
