package nl.veerkracht.family;

import java.util.List;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadTab;
import org.springframework.stereotype.Component;

/** On a thread's page, for weighers: the way to the lock of the line that came from it. Which line that is, is asked when somebody goes there. */
@Component
class LockLine implements ThreadTab {

    private static final int ORDER = 45;

    @Override
    public List<Line> lines(SignalThread thread) {
        return Acting.current().is(Role.WEIGHER)
                ? List.of(new Line(
                        ORDER,
                        "family.lock.tab",
                        List.of(),
                        "/threads/" + thread.id().value() + "/parents",
                        false))
                : List.of();
    }
}
