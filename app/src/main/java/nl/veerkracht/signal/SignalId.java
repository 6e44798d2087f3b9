package nl.veerkracht.signal;

import java.util.UUID;

/** A signal. */
public record SignalId(UUID value) {
    public static SignalId random() {
        return new SignalId(UUID.randomUUID());
    }
}
