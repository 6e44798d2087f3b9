package nl.veerkracht.triage;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to its triages. How the newest stands is on its own screen, so that the page asks the database nothing more for it. */
@Component
class TriageTab implements LineTab {

    private static final int ORDER = 100;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "triage.tab.title", List.of(), "/trajectories/" + line.value() + "/triages"));
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.WEIGHING) ? entries(line) : List.of();
    }
}
