package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory as it stands: where it came from, its state, and the key of what is written in it. Nothing about a person.
 *
 * @param thread the thread it belongs to now
 * @param openSince since when it has been open without interruption
 * @param version rises with every change of people or state
 */
public record Line(
        TrajectoryId id,
        UUID thread,
        DataKey key,
        TrajectoryState state,
        Instant openedAt,
        Instant openSince,
        @Nullable Instant closedAt,
        int version) {

    /** Where its page is. */
    public String path() {
        return "/trajectories/" + id.value();
    }

    UUID dossier() {
        return id.value();
    }
}
