package nl.veerkracht.safety;

import nl.veerkracht.trajectory.TrajectoryId;

/** What stands on the page of what threatened her. */
public record ThreatsPage(TrajectoryId line, boolean closed, ThreatPage page, Pattern wide, Pattern narrow) {

    public String path() {
        return "/trajectories/" + line.value();
    }
}
