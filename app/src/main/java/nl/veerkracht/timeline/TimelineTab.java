package nl.veerkracht.timeline;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to what is told from all sides. It asks the database nothing. */
@Component
class TimelineTab implements LineTab {

    private static final int ORDER = 12;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "timeline.tab", List.of(), "/trajectories/" + line.value() + "/all-sides"));
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.TIMELINE) ? entries(line) : List.of();
    }
}
