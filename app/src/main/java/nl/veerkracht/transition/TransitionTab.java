package nl.veerkracht.transition;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the ways to what is kept here. The page asks the database nothing more for it. */
@Component
class TransitionTab implements LineTab {

    private static final int ORDER = 310;
    private static final List<String> SCREENS = List.of("transitions", "aftercare");

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return SCREENS.stream()
                .map(screen -> new Entry(
                        ORDER, "transition.tab." + screen, List.of(), "/trajectories/" + line.value() + "/" + screen))
                .toList();
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.TIMELINE) ? entries(line) : List.of();
    }
}
