package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes parts, each against the version that was read. */
@Component
class Writing {

    private final Trajectories trajectories;
    private final PartStore store;
    private final Rules rules;
    private final Audit audit;
    private final Days days;

    Writing(Trajectories trajectories, PartStore store, Rules rules, Audit audit, Days days) {
        this.trajectories = trajectories;
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.days = days;
    }

    Saved add(TrajectoryId id, Part part) {
        Line line = trajectories.writing(id);
        return against(part).or(() -> againstNew(part)).orElseGet(() -> insert(line, part));
    }

    private Optional<Saved> against(Part part) {
        return rules.against(part).map(fault -> fault);
    }

    private Optional<Saved> againstNew(Part part) {
        return part instanceof Step step ? rules.againstNew(step).map(fault -> fault) : Optional.empty();
    }

    private Saved insert(Line line, Part part) {
        UUID made = UUID.randomUUID();
        return store.insert(line, made, part, me()) ? done(line, made, part) : new Saved.Changed();
    }

    Saved change(TrajectoryId id, UUID which, int version, Part to) {
        Line line = trajectories.writing(id);
        Part old = find(line, which);
        if (PartKind.of(old) != PartKind.of(to)) {
            throw Refused.notShown();
        }
        boolean otherDay = old instanceof Step before
                && to instanceof Step after
                && !java.util.Objects.equals(before.by(), after.by());
        return against(to)
                .or(() -> otherDay ? againstNew(to) : Optional.empty())
                .orElseGet(() -> update(line, which, version, to));
    }

    private Saved update(Line line, UUID which, int version, Part to) {
        return store.update(line, which, version, to) ? done(line, which, to) : new Saved.Changed();
    }

    private Saved done(Line line, UUID which, Part part) {
        if (part.ofPlan()) {
            store.changed(line);
        }
        audit.change(
                "plan.part",
                List.of(line.id().value(), which),
                Map.of("kind", PartKind.of(part).code()));
        return new Saved.Done(which);
    }

    Saved finish(TrajectoryId id, UUID which, int version, @Nullable String words) {
        Line line = trajectories.writing(id);
        Step step = step(line, which);
        Saved saved = update(line, which, version, step.as(Step.State.DONE, days.today()));
        if (saved instanceof Saved.Done && words != null && !words.isBlank()) {
            return add(id, new Success(step.domain(), words.strip(), days.today(), which));
        }
        return saved;
    }

    Saved makeTask(TrajectoryId id, UUID which, int version, AccountId owner, LocalDate due) {
        Line line = trajectories.writing(id);
        Step step = step(line, which);
        if (step.task()) {
            return new Saved.Fault("owner", "plan.fault.task-there");
        }
        Saved saved = update(line, which, version, step.asTask());
        if (!(saved instanceof Saved.Done)) {
            return saved;
        }
        return switch (trajectories.addTask(id, step.what(), owner, due)) {
            case Outcome.Done done -> saved;
            case Outcome.Fault fault ->
                undone(line, which, version + 1, step, new Saved.Fault(fault.field(), fault.key()));
            case Outcome.Changed changed -> undone(line, which, version + 1, step, new Saved.Changed());
        };
    }

    private Saved undone(Line line, UUID which, int version, Step step, Saved why) {
        store.update(line, which, version, step);
        return why;
    }

    private Step step(Line line, UUID which) {
        if (find(line, which) instanceof Step step && step.open()) {
            return step;
        }
        throw new Refused("plan.refused.step");
    }

    private Part find(Line line, UUID which) {
        return store.find(line, which).orElseThrow(Refused::notShown).part();
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
