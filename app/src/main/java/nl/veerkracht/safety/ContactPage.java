package nl.veerkracht.safety;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.trajectory.TrajectoryId;

/**
 * What stands on the page about how she may be reached.
 *
 * @param lead whether the reader may agree something with her
 * @param messages to her, for who leads only
 * @param versions who said what when
 */
public record ContactPage(
        TrajectoryId line,
        SafeContact contact,
        boolean lead,
        boolean closed,
        List<Message> messages,
        List<Version> versions) {

    /** That somebody said that it is safe, or not. */
    public record Version(int number, boolean safe, String by, Instant at) {}

    public String path() {
        return "/trajectories/" + line.value();
    }
}
