package nl.veerkracht.continuity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** How deviations and escalations read on a desk. Who decides is not on the team: she finds whom it is about behind it, as far as it was written to her. */
@Component
class ExceptionTeller implements NeedTeller {

    private final Lines lines;

    ExceptionTeller(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("deviation.") || kind.startsWith("escalation.");
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> dossiers =
                needs.stream().map(Need::dossier).filter(Objects::nonNull).toList();
        Map<UUID, String> initials = lines.initials(dossiers);
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.getOrDefault(Objects.requireNonNull(need.dossier()), "");
            String path = need.kind().startsWith("deviation.") ? "/deviations/" : "/escalations/";
            told.put(need.id(), new Line(initial.isEmpty() ? "" : initial + ".", null, path + need.subject()));
        }
        return told;
    }
}
