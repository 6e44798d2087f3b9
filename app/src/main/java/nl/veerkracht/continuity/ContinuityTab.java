package nl.veerkracht.continuity;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * On a line's page: the ways to what is kept here. What asks to be looked at stands on the desk of who leads the line, so the page itself asks the database
 * nothing more for it.
 */
@Component
class ContinuityTab implements LineTab {

    private static final int ORDER = 300;
    private static final List<String> SCREENS = List.of("continuity", "eighteen", "exceptions");

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return SCREENS.stream()
                .map(screen -> new Entry(
                        ORDER, "continuity.tab." + screen, List.of(), "/trajectories/" + line.value() + "/" + screen))
                .toList();
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.TIMELINE) ? entries(line) : List.of();
    }
}
