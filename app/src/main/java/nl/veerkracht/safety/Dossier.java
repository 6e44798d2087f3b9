package nl.veerkracht.safety;

import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;

/** A trajectory as this room knows it: its key, and whether anybody still writes in it. */
record Dossier(TrajectoryId line, DataKey key, boolean closed) {

    UUID id() {
        return line.value();
    }

    String path() {
        return "/trajectories/" + line.value();
    }
}
