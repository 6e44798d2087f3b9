package nl.veerkracht.match;

import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;

/**
 * Another line that goes where this one goes, or must not.
 *
 * @param initial of the other young person, empty for who does not see who it is
 */
public record Bound(UUID id, TrajectoryId other, boolean together, String initial) {}
