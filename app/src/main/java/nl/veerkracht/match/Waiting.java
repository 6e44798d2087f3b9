package nl.veerkracht.match;

import java.time.LocalDate;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, in the list of all.
 *
 * @param initial empty for who does not see who it is
 * @param coordinator her name
 * @param proposed name of the service, null when nothing is proposed
 * @param mine whether the reader may look further
 */
public record Waiting(
        TrajectoryId line,
        LocalDate since,
        String initial,
        String coordinator,
        @Nullable String proposed,
        boolean mine) {}
