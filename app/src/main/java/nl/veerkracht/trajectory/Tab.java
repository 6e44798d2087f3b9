package nl.veerkracht.trajectory;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.ThreadTab;
import org.springframework.stereotype.Component;

/** On a thread's page: the line that was opened from it, or the way to open one. */
@Component
class Tab implements ThreadTab {

    private static final int ORDER = 300;

    private final TabStore store;

    Tab(TabStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(SignalThread thread) {
        TabStore.There there = store.there(
                thread.id().value(),
                thread.parts().stream().map(ThreadId::value).toList());
        if (there.line() != null) {
            return List.of(line("trajectory.tab.there", "/trajectories/" + there.line(), false));
        }
        boolean role = Acting.current().is(Role.WEIGHER) || Acting.current().is(Role.COORDINATOR);
        return role && there.mayOpen() ? List.of(opening(thread.id().value())) : List.of();
    }

    private static Line opening(UUID thread) {
        return line("trajectory.tab.open", "/threads/" + thread + "/trajectory", true);
    }

    private static Line line(String text, String path, boolean starts) {
        return new Line(ORDER, text, List.of(), path, starts);
    }
}
