package nl.veerkracht.plan;

import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: how her plan and her load stand, with one query for both. */
@Component
class PlanTab implements LineTab {

    private static final int PLAN = 100;
    private static final int LOAD = 110;

    private final PartStore parts;
    private final LoadTerms terms;
    private final Days days;

    PlanTab(PartStore parts, LoadTerms terms, Days days) {
        this.parts = parts;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<Entry> entries(TrajectoryId line) {
        Parts all = parts.all(line);
        return List.of(plan(line, all.plan()), load(line, all));
    }

    private static Entry plan(TrajectoryId line, FuturePlan plan) {
        int open = plan.open().size();
        String key = plan.isEmpty() ? "empty" : open == 0 ? "none" : open == 1 ? "one" : "many";
        return new Entry(PLAN, "plan.tab." + key, List.of(open), "/trajectories/" + line.value() + "/plan");
    }

    private Entry load(TrajectoryId line, Parts all) {
        Load load = Load.of(all.interventions(), all.capacities(), days.today(), terms);
        int over = load.tooMuch().size();
        String key = over == 0 ? "fits" : over == 1 ? "one" : "many";
        boolean said = load.capacity().isPresent();
        return new Entry(
                LOAD,
                "plan.load.tab." + (said ? key : "unsaid"),
                List.of(over),
                "/trajectories/" + line.value() + "/load");
    }
}
