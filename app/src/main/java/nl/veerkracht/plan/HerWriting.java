package nl.veerkracht.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What she writes in her own plan, in her own space. It is in the plan at once, as any change is; a version is still made when she says what she thinks of it all. */
@Component("herPlanWriting")
class HerWriting {

    private final Trajectories trajectories;
    private final PartStore store;
    private final Rules rules;
    private final Audit audit;

    HerWriting(Trajectories trajectories, PartStore store, Rules rules, Audit audit) {
        this.trajectories = trajectories;
        this.store = store;
        this.rules = rules;
        this.audit = audit;
    }

    Saved add(Part part) {
        Line line = line();
        if (!(part instanceof Part.Step || part instanceof Part.Success)) {
            throw Refused.notShown();
        }
        return against(part).orElseGet(() -> insert(line, part));
    }

    private Optional<Saved> against(Part part) {
        Optional<Saved.Fault> fault = rules.against(part);
        if (fault.isEmpty() && part instanceof Part.Step step) {
            fault = rules.againstNew(step);
        }
        return fault.map(one -> one);
    }

    Saved say(LifeDomain which, int version, @Nullable Integer mark, @Nullable String dream, @Nullable String goal) {
        Line line = line();
        Held<Part.Domain> held = store.all(line).plan().domain(which);
        Part.Domain now = held.part();
        Part.Domain then = new Part.Domain(which, mark, now.how(), dream, goal, now.help());
        if (held.version() != version) {
            return new Saved.Changed();
        }
        return against(then).orElseGet(() -> version < 0 ? insert(line, then) : update(line, held, then));
    }

    private Saved insert(Line line, Part part) {
        UUID made = UUID.randomUUID();
        return store.insert(line, made, part, null) ? done(line, made, part) : new Saved.Changed();
    }

    private Saved update(Line line, Held<Part.Domain> held, Part.Domain then) {
        return store.update(line, held.id(), held.version(), then) ? done(line, held.id(), then) : new Saved.Changed();
    }

    private Saved done(Line line, UUID which, Part part) {
        store.changed(line);
        audit.change(
                "plan.part",
                List.of(line.id().value(), which),
                Map.of("kind", PartKind.of(part).code()));
        return new Saved.Done(which);
    }

    private Line line() {
        Line line = trajectories.hers().map(Head::line).orElseThrow(Refused::notShown);
        if (line.state() == TrajectoryState.CLOSED) {
            throw new Refused("trajectory.refused.closed");
        }
        return line;
    }
}
