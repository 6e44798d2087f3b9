package nl.veerkracht.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much room there is.
 *
 * @param free places free now, null when there is always room
 * @param maximum of places, null when there is no highest
 * @param waitDays how long somebody waits who comes now, in days, null when nobody knows
 * @param confirmed when the organisation last said so
 */
public record Places(
        @Nullable Integer free,
        @Nullable Integer maximum,
        @Nullable Integer waitDays,
        Instant confirmed) {

    public boolean hasRoom() {
        return free == null || free > 0;
    }
}
