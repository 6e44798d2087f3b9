package nl.veerkracht.transition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** How what this room asks reads on a desk: an initial, and the way to the screen behind it. */
@Component
class TransitionTeller implements NeedTeller {

    private final Lines lines;

    TransitionTeller(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("transition.") || kind.startsWith("aftercare.");
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> dossiers =
                needs.stream().map(Need::dossier).filter(Objects::nonNull).toList();
        Map<UUID, String> initials = lines.initials(dossiers);
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.get(Objects.requireNonNull(need.dossier()));
            if (initial != null) {
                told.put(need.id(), new Line(initial.isEmpty() ? "" : initial + ".", null, path(need)));
            }
        }
        return told;
    }

    private static String path(Need need) {
        String line = "/trajectories/" + need.dossier();
        return need.kind().startsWith("aftercare.") ? line + "/aftercare" : line + "/transitions/" + need.subject();
    }
}
