package nl.veerkracht.safety;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.trajectory.LineTab;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** On a line's page: how she may be reached, her safety plan, what threatened her. */
@Component
class SafetyTab implements LineTab {

    private static final int ORDER = 110;

    private final SafetyTabStore store;

    SafetyTab(SafetyTabStore store) {
        this.store = store;
    }

    @Override
    public List<Entry> entries(TrajectoryId line) {
        SafetyTabStore.There there = store.there(line.value());
        String here = "/trajectories/" + line.value();
        List<Entry> entries = new ArrayList<>();
        if (there.sees()) {
            entries.add(entry(1, there.plan() ? "safety.tab.plan" : "safety.tab.plan.none", here + "/safety-plan"));
        }
        entries.add(entry(2, there.safe() ? "safety.tab.contact.safe" : "safety.tab.contact.not", here + "/contact"));
        if (there.sees()) {
            entries.add(entry(3, "safety.tab.threats", here + "/threats"));
        }
        return entries;
    }

    private static Entry entry(int order, String text, String path) {
        return new Entry(ORDER + order, text, List.of(), path);
    }
}
