package nl.veerkracht.trajectory;

import java.util.UUID;

/** One young person's line. */
public record TrajectoryId(UUID value) {
    public static TrajectoryId random() {
        return new TrajectoryId(UUID.randomUUID());
    }
}
