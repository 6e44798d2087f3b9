package nl.veerkracht.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What screens show of a plan and a load; each is one look in the log. */
@Component
@Transactional
class PlanReading {

    private final Trajectories trajectories;
    private final PartStore parts;
    private final VersionStore versions;
    private final LoadTerms terms;
    private final Audit audit;
    private final Days days;

    PlanReading(
            Trajectories trajectories,
            PartStore parts,
            VersionStore versions,
            LoadTerms terms,
            Audit audit,
            Days days) {
        this.trajectories = trajectories;
        this.parts = parts;
        this.versions = versions;
        this.terms = terms;
        this.audit = audit;
        this.days = days;
    }

    PlanPage page(TrajectoryId id) {
        Sheet sheet = trajectories.sheet(id, "plan.read");
        Parts all = parts.all(sheet.line());
        return new PlanPage(sheet, all.plan(), versions.newest(sheet.line()), load(all));
    }

    PartPage part(TrajectoryId id, @Nullable UUID part) {
        Sheet sheet = trajectories.sheet(id, "plan.read");
        return new PartPage(
                sheet, part == null ? null : parts.find(sheet.line(), part).orElseThrow(Refused::notShown));
    }

    /** A part of which there is only one, on its own page. */
    PartPage domain(TrajectoryId id, LifeDomain which) {
        Sheet sheet = trajectories.sheet(id, "plan.read");
        Held<Part.Domain> held = parts.all(sheet.line()).plan().domain(which);
        return new PartPage(sheet, held.version() < 0 ? null : held);
    }

    /** As {@link #domain}. */
    PartPage practical(TrajectoryId id, PracticalItem which) {
        Sheet sheet = trajectories.sheet(id, "plan.read");
        return new PartPage(
                sheet, parts.all(sheet.line()).plan().practical(which).orElse(null));
    }

    VersionPage version(TrajectoryId id, UUID version) {
        Sheet sheet = trajectories.sheet(id, "plan.version");
        VersionStore.Kept kept = versions.find(sheet.line(), version).orElseThrow(Refused::notShown);
        return new VersionPage(
                sheet, kept.version(), kept.plan(), parts.all(sheet.line()).plan());
    }

    FuturePlan plan(TrajectoryId id) {
        return looked(id, "plan.read").plan();
    }

    FuturePlan hers() {
        Line line = trajectories.hers().map(Head::line).orElseThrow(Refused::notShown);
        audit.look("plan.read", line.id().value());
        return parts.all(line).plan();
    }

    List<PlanVersion> versions(TrajectoryId id) {
        Line line = trajectories.line(id);
        audit.look("plan.versions", id.value());
        return versions.newest(line);
    }

    Load load(TrajectoryId id) {
        return load(looked(id, "plan.load"));
    }

    Load tried(TrajectoryId id, @Nullable UUID instead, Intervention intervention) {
        Parts all = looked(id, "plan.load");
        List<Held<Intervention>> then = new ArrayList<>(all.interventions());
        then.removeIf(held -> held.id().equals(instead));
        then.add(new Held<>(instead == null ? new UUID(0, 1) : instead, 0, intervention));
        return Load.of(then, all.capacities(), days.today(), terms);
    }

    private Parts looked(TrajectoryId id, String look) {
        Line line = trajectories.line(id);
        audit.look(look, id.value());
        return parts.all(line);
    }

    Load load(Parts all) {
        return Load.of(all.interventions(), all.capacities(), days.today(), terms);
    }
}
