package nl.veerkracht.safety;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Her safety plan, version by version. */
@Component
class Plans {

    static final int LONG = 4000;
    static final int SHORT = 1000;

    private final SafetyGuard guard;
    private final PlanStore store;
    private final Audit audit;

    Plans(SafetyGuard guard, PlanStore store, Audit audit) {
        this.guard = guard;
        this.store = store;
        this.audit = audit;
    }

    /** @param version null for the newest */
    SafetyPlan read(TrajectoryId line, @Nullable Integer version) {
        Dossier dossier = guard.seeing(line);
        audit.look("safety.plan", line.value());
        return version == null
                ? store.newest(dossier).orElse(SafetyPlan.NONE)
                : store.version(dossier, version).orElseThrow(Refused::notShown);
    }

    SafetyPlan hers() {
        Dossier dossier = guard.hers();
        audit.look("safety.plan", dossier.id());
        return store.newest(dossier).orElse(SafetyPlan.NONE);
    }

    List<SafetyPlan.Version> versions(TrajectoryId line) {
        guard.seeing(line);
        return store.versions(line.value());
    }

    Kept write(
            TrajectoryId line, int version, Map<PlanPart, String> words, Assent assent, @Nullable String assentWords) {
        Dossier dossier = SafetyGuard.open(guard.seeing(line));
        Map<PlanPart, String> clean = clean(words);
        if (clean.isEmpty()) {
            return new Kept.Fault("words[SIGNS]", "safety.plan.empty");
        }
        int newest = store.newest(dossier).map(SafetyPlan::version).orElse(0);
        if (newest != version || !store.add(dossier, version + 1, clean, assent, shortly(assentWords), guard.me())) {
            return Kept.CHANGED;
        }
        audit.change(
                "safety.plan.write",
                List.of(line.value()),
                Map.of("version", String.valueOf(version + 1), "assent", assent.code()));
        return Kept.DONE;
    }

    private static Map<PlanPart, String> clean(Map<PlanPart, String> words) {
        Map<PlanPart, String> clean = new EnumMap<>(PlanPart.class);
        words.forEach((part, text) -> {
            if (text.length() > LONG) {
                throw new Refused("safety.refused.text");
            }
            if (!text.isBlank()) {
                clean.put(part, text.strip());
            }
        });
        return clean;
    }

    private static @Nullable String shortly(@Nullable String text) {
        if (text != null && text.length() > SHORT) {
            throw new Refused("safety.refused.text");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
