package nl.veerkracht.circle;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to who stands beside her. The whole team may look, so nothing is asked for it. */
@Component
class CircleTab implements LineTab {

    private static final int ORDER = 200;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "circle.tab", List.of(), "/trajectories/" + line.value() + "/circle"));
    }
}
