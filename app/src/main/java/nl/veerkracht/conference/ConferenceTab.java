package nl.veerkracht.conference;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to its conferences. The whole team may ask a question there, so nothing is asked for it. */
@Component
class ConferenceTab implements LineTab {

    private static final int ORDER = 210;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        return List.of(new Entry(ORDER, "conference.tab", List.of(), "/trajectories/" + line.value() + "/conferences"));
    }
}
