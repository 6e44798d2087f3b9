package nl.veerkracht.family;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to her family. The team tells who may look, so nothing is asked for it. */
@Component
class FamilyTab implements LineTab {

    private static final int ORDER = 222;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "family.tab", List.of(), "/trajectories/" + line.value() + "/family"));
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return people.see(Sight.IDENTITY) ? entries(line) : List.of();
    }
}
