package nl.veerkracht.continuity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** How what asks to be looked at reads on a desk: the kind says the reason, the screen behind it says it whole. */
@Component
class ContinuityTeller implements NeedTeller {

    private final Lines lines;

    ContinuityTeller(Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("continuity.") || kind.equals(EighteenRounds.WATCH);
    }

    private static String path(Need need) {
        String screen = need.kind().equals(EighteenRounds.WATCH) ? "/eighteen" : "/continuity";
        return "/trajectories/" + need.subject() + screen;
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, String> initials =
                lines.initials(needs.stream().map(Need::subject).toList());
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.get(need.subject());
            if (initial != null) {
                String title = initial.isEmpty() ? "" : initial + ".";
                told.put(need.id(), new Line(title, null, path(need)));
            }
        }
        return told;
    }
}
