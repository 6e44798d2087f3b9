package nl.veerkracht.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** How this room's needs read on a desk: with her initial, as far as the reader sees who it is about. */
@Component
class TriageTeller implements NeedTeller {

    private final Trajectories trajectories;

    TriageTeller(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(Missing.KIND);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        var initials = trajectories.initials(
                needs.stream().map(need -> new TrajectoryId(need.subject())).toList());
        var lines = new HashMap<UUID, Line>();
        for (var need : needs) {
            var initial = initials.get(new TrajectoryId(need.subject()));
            if (initial != null) {
                lines.put(need.id(), line(need, initial));
            }
        }
        return lines;
    }

    private static Line line(Need need, String initial) {
        return new Line(initial.isEmpty() ? "" : initial + ".", null, "/trajectories/" + need.subject() + "/triages");
    }
}
