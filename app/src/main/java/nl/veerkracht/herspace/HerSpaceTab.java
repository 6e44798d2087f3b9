package nl.veerkracht.herspace;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to what she says in her own space. Asks the database nothing. */
@Component
class HerSpaceTab implements LineTab {

    private static final int ORDER = 5;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "herspace.tab", List.of(), "/trajectories/" + line.value() + "/her-space"));
    }

    @Override
    public List<Entry> entries(TrajectoryId line, People people) {
        return entries(line);
    }
}
