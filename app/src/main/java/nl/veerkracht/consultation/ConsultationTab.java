package nl.veerkracht.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadTab;
import org.springframework.stereotype.Component;

/** Consultations on the page of a thread: those there are, and the way to ask. */
@Component
class ConsultationTab implements ThreadTab {

    private static final int ORDER = 30;

    private final ConsultationStore store;

    ConsultationTab(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(SignalThread thread) {
        List<Line> lines = new ArrayList<>();
        for (Consultation one : store.of(thread.parts())) {
            String state = one.state().name().toLowerCase(Locale.ROOT);
            lines.add(new Line(
                    ORDER,
                    "consultation.tab." + state,
                    List.of(),
                    "/consultations/" + one.id().value(),
                    false));
        }
        Actor reader = Acting.current();
        if (reader.is(Role.WEIGHER) || reader.is(Role.COORDINATOR) || reader.is(Role.SIGNALLER)) {
            lines.add(new Line(
                    ORDER,
                    "consultation.tab.ask",
                    List.of(),
                    "/consultations/about/" + thread.id().value(),
                    true));
        }
        return lines;
    }
}
