package nl.veerkracht.weighing;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadTab;
import org.springframework.stereotype.Component;

/** What was weighed, on the page of a thread: how many times, how it stands, and the way to start. */
@Component
class WeighingTab implements ThreadTab {

    private static final int ORDER = 20;

    private final WeighingStore store;

    WeighingTab(WeighingStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(SignalThread thread) {
        var there = store.there(thread.id(), thread.parts());
        if (!there.reads()) {
            return List.of();
        }
        var path = "/weighings/of/" + thread.id().value();
        var lines = new ArrayList<Line>();
        if (there.newest() != null) {
            lines.add(new Line(ORDER, "weighing.tab." + there.newest().code(), List.of(), path, false));
        } else if (Acting.current().is(Role.WEIGHER)) {
            lines.add(new Line(ORDER, "weighing.tab.start", List.of(), path, true));
        }
        return lines;
    }
}
