package nl.veerkracht.triage;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the way to its triages, and how the newest stands. */
@Component
class TriageTab implements LineTab {

    private static final int ORDER = 10;

    private final TriageStore store;

    TriageTab(TriageStore store) {
        this.store = store;
    }

    @Override
    public List<Entry> entries(TrajectoryId line) {
        var there = store.there(line);
        if (!there.reads()) {
            return List.of();
        }
        var stands = there.newest() == null ? "none" : there.newest().code();
        return List.of(
                new Entry(ORDER, "triage.tab." + stands, List.of(), "/trajectories/" + line.value() + "/triages"));
    }
}
