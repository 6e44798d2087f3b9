package nl.veerkracht.plan;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: the ways to her plan and her load. How they stand is on their own screens, so that the page asks the database nothing more for them. */
@Component
class PlanTab implements LineTab {

    private static final int PLAN = 10;
    private static final int LOAD = 11;

    @Override
    public List<Entry> entries(TrajectoryId line) {
        String here = "/trajectories/" + line.value();
        return List.of(
                new Entry(PLAN, "plan.tab", List.of(), here + "/plan"),
                new Entry(LOAD, "plan.load.title", List.of(), here + "/load"));
    }
}
