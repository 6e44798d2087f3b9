package nl.veerkracht.circle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Once that they were together.
 *
 * @param minutes null when nobody counted
 * @param mine whether the reader wrote it down, and may take it back
 */
public record Meeting(
        UUID id,
        LocalDate on,
        @Nullable Integer minutes,
        @Nullable String words,
        AccountId writtenBy,
        boolean mine) {

    /** Some meetings, the last first, and where to go on. */
    public record Page(List<Meeting> meetings, @Nullable String next) {
        public Page {
            meetings = List.copyOf(meetings);
        }
    }
}
