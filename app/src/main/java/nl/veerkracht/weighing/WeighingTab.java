package nl.veerkracht.weighing;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadTab;
import org.springframework.stereotype.Component;

/** What was weighed, on the page of a thread: how many times, how it stands, and the way to start. */
@Component
class WeighingTab implements ThreadTab {

    private static final int ORDER = 20;

    private final Guard guard;
    private final WeighingStore store;

    WeighingTab(Guard guard, WeighingStore store) {
        this.guard = guard;
        this.store = store;
    }

    @Override
    public List<Line> lines(SignalThread thread) {
        if (!guard.reads(thread)) {
            return List.of();
        }
        var weighings = store.of(thread.parts());
        var path = "/weighings/of/" + thread.id().value();
        var lines = new ArrayList<Line>();
        if (!weighings.isEmpty()) {
            lines.add(new Line(ORDER, "weighing.tab." + newest(weighings), List.of(), path, false));
        } else if (guard.writes(thread)) {
            lines.add(new Line(ORDER, "weighing.tab.start", List.of(), path, true));
        }
        return lines;
    }

    private static String newest(List<Weighing> weighings) {
        return weighings.getFirst().state().code();
    }
}
