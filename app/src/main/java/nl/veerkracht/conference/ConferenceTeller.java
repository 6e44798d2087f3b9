package nl.veerkracht.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** How a conference that comes reads on a desk: the initial of whom it is about. */
@Component
class ConferenceTeller implements NeedTeller {

    private final Lines lines;

    ConferenceTeller(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(Conferences.COMING);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, String> initials = lines.initials(
                needs.stream().map(Need::dossier).filter(Objects::nonNull).toList());
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.get(need.dossier());
            if (initial != null) {
                String path = "/trajectories/" + need.dossier() + "/conferences/" + need.subject();
                told.put(need.id(), new Line(initial.isEmpty() ? "" : initial + ".", null, path));
            }
        }
        return told;
    }
}
