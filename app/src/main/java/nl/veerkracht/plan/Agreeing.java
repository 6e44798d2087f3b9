package nl.veerkracht.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Keeps the plan as it was when she said what she thinks of it. */
@Component
class Agreeing {

    private final Trajectories trajectories;
    private final PartStore parts;
    private final VersionStore versions;
    private final Audit audit;

    Agreeing(Trajectories trajectories, PartStore parts, VersionStore versions, Audit audit) {
        this.trajectories = trajectories;
        this.parts = parts;
        this.versions = versions;
        this.audit = audit;
    }

    Saved agree(TrajectoryId id, int edition, Assent assent, String words) {
        Line line = trajectories.writing(id);
        String clean = words.strip();
        if (clean.isEmpty() || clean.length() > Part.WORDS) {
            return new Saved.Fault("words", "plan.fault.assent-words");
        }
        if (edition == 0) {
            return new Saved.Fault("assent", "plan.fault.nothing-yet");
        }
        // Held first: a change that comes now waits, and what she saw is what is kept.
        if (parts.hold(line) != edition) {
            return new Saved.Changed();
        }
        UUID version = UUID.randomUUID();
        versions.insert(
                line,
                version,
                parts.all(line).plan(),
                assent,
                clean,
                Acting.current().account().orElseThrow(Refused::notShown));
        audit.change("plan.assent", List.of(id.value(), version), Map.of("assent", assent.code()));
        return new Saved.Done(version);
    }
}
