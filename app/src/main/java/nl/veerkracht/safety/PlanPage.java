package nl.veerkracht.safety;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.trajectory.TrajectoryId;

/**
 * What stands on the page of a safety plan.
 *
 * @param newest whether {@code plan} is the version that holds
 */
public record PlanPage(TrajectoryId line, SafetyPlan plan, boolean newest, boolean closed, List<Version> versions) {

    /** A version, who wrote it and when, and what she thought of it. */
    public record Version(int number, Assent assent, String by, Instant at) {}

    public String path() {
        return "/trajectories/" + line.value();
    }
}
