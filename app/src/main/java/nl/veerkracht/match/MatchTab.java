package nl.veerkracht.match;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to what fits her. */
@Component
class MatchTab implements LineTab {

    private static final int ORDER = 120;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "match.tab", List.of(), "/trajectories/" + line.value() + "/match"));
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.WEIGHING) ? entries(line) : List.of();
    }
}
