package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passages from one place, school, help or person to the next. A transition is ready when she is prepared, both sides met with her and what is practical
 * afterwards is set; one that went ahead unready stays shown as such. Days are days in Amsterdam.
 */
@Component
public class Transitions {

    /** What is told at a field where nothing was chosen or written. */
    static final String NO_CHOICE = "transition.fault.no-choice";

    static final String NO_WORDS = "transition.fault.no-words";
    static final int SHORT = 200;
    static final int LONG = 1000;
    private static final int YEARS = 3;

    private final Here here;
    private final TransitionStore store;
    private final TransitionRounds rounds;
    private final Audit audit;

    Transitions(Here here, TransitionStore store, TransitionRounds rounds, Audit audit) {
        this.here = here;
        this.store = store;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** Who: everybody on the team who sees the timeline. The line's last transitions, those to come first. */
    @Transactional
    public TransitionsPage of(TrajectoryId id) {
        Sheet sheet = here.look(id, "transition.list");
        return new TransitionsPage(sheet, store.of(sheet.line()), here.today());
    }

    /** Who: everybody on the team who sees the timeline. One transition, with what goes along. */
    @Transactional
    public TransitionPage one(TrajectoryId id, UUID transition) {
        Sheet sheet = here.look(id, "transition.read");
        Transition found = store.find(sheet.line(), transition).orElseThrow(Refused::notShown);
        return new TransitionPage(sheet, found, store.along(sheet.line(), transition), here.today());
    }

    /** Who: everybody on the team who sees the timeline. Plans one. */
    @Transactional
    public Outcome plan(TrajectoryId id, Passage passage) {
        Line line = here.write(id);
        if (!isNear(passage.plannedOn())) {
            return new Outcome.Fault("day", "transition.fault.day");
        }
        UUID one = UUID.randomUUID();
        store.add(line, one, clean(passage), Here.me().value());
        changed("transition.plan", id, one, Map.of("kind", passage.kind().code()));
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. Corrects where to and when, while it is planned; {@code version} is that of what was read. */
    @Transactional
    public Outcome change(TrajectoryId id, UUID transition, int version, Passage passage) {
        Line line = here.write(id);
        if (!isNear(passage.plannedOn())) {
            return new Outcome.Fault("day", "transition.fault.day");
        }
        if (!store.change(line, transition, version, clean(passage))) {
            return Outcome.CHANGED;
        }
        changed("transition.change", id, transition, Map.of());
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. One step that makes it ready was done on this day; also when the transition itself has been. */
    @Transactional
    public Outcome ready(TrajectoryId id, UUID transition, Transition.Step step, LocalDate on, String words) {
        Line line = here.write(id);
        Transition one = planned(line, transition);
        if (hasNotBeen(on)) {
            return new Outcome.Fault("day", "transition.fault.not-been");
        }
        Transition.Ready done = new Transition.Ready(on, Here.text(words, LONG));
        if (!store.ready(line, one.id(), step, done, Here.me().value())) {
            return Outcome.CHANGED;
        }
        changed("transition.ready", id, transition, Map.of("step", step.code()));
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. It turns out that a step is not done. */
    @Transactional
    public void notReady(TrajectoryId id, UUID transition, Transition.Step step) {
        Line line = here.write(id);
        Transition one = planned(line, transition);
        store.notReady(one.id(), step);
        changed("transition.not-ready", id, transition, Map.of("step", step.code()));
    }

    /** Who: everybody on the team who sees the timeline. What she says of it herself, instead of what she said before. */
    @Transactional
    public void says(TrajectoryId id, UUID transition, Transition.Assent assent, @Nullable String words) {
        Line line = here.write(id);
        Transition one = planned(line, transition);
        String said = words == null || words.isBlank() ? null : Here.text(words, LONG);
        store.says(line, one.id(), assent, said);
        changed("transition.says", id, transition, Map.of("assent", assent.code()));
    }

    /** Who: everybody on the team who sees the timeline. Something goes along with her. */
    @Transactional
    public void along(TrajectoryId id, UUID transition, String what) {
        Line line = here.write(id);
        Transition one = planned(line, transition);
        store.add(
                line,
                one.id(),
                new Along(UUID.randomUUID(), Here.text(what, SHORT), false),
                Here.me().value());
        changed("transition.along", id, transition, Map.of());
    }

    /** Who: everybody on the team who sees the timeline. It is arranged that this goes along, or it is not after all. */
    @Transactional
    public void arranged(TrajectoryId id, UUID transition, UUID along, boolean arranged) {
        Line line = here.write(id);
        Transition one = planned(line, transition);
        if (!store.arranged(one.id(), along, arranged)) {
            throw Refused.notShown();
        }
        changed("transition.along", id, transition, Map.of("arranged", String.valueOf(arranged)));
    }

    /** Who: everybody on the team who sees the timeline. It happened, on a day that has been. */
    @Transactional
    public Outcome happened(TrajectoryId id, UUID transition, int version, LocalDate on) {
        here.write(id);
        if (hasNotBeen(on)) {
            return new Outcome.Fault("day", "transition.fault.not-been");
        }
        if (!store.happened(id, transition, version, on)) {
            return Outcome.CHANGED;
        }
        changed("transition.happened", id, transition, Map.of());
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. It does not go ahead. */
    @Transactional
    public Outcome callOff(TrajectoryId id, UUID transition, int version) {
        here.write(id);
        if (!store.callOff(id, transition, version)) {
            return Outcome.CHANGED;
        }
        changed("transition.call-off", id, transition, Map.of());
        return Outcome.DONE;
    }

    private Transition planned(Line line, UUID transition) {
        return store.find(line, transition)
                .filter(one -> one.state() != Transition.State.CALLED_OFF)
                .orElseThrow(Refused::notShown);
    }

    private void changed(String action, TrajectoryId id, UUID transition, Map<String, String> details) {
        audit.change(action, List.of(id.value(), transition), details);
        rounds.look(transition);
    }

    private static Passage clean(Passage passage) {
        String from = passage.from();
        return new Passage(
                passage.kind(),
                from == null || from.isBlank() ? null : Here.text(from, SHORT),
                Here.text(passage.to(), SHORT),
                passage.plannedOn());
    }

    private boolean hasNotBeen(LocalDate day) {
        return day.isAfter(here.today()) || !isNear(day);
    }

    private boolean isNear(LocalDate day) {
        LocalDate today = here.today();
        return !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS));
    }
}
