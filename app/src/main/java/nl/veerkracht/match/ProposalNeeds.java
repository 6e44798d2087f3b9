package nl.veerkracht.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** A proposal waits for people: the line's coordinator finds it on her desk until something is chosen or it is gone. */
@Component
class ProposalNeeds implements NeedTeller {

    private static final String KIND = "match.proposed";

    private final Attention attention;
    private final Teams teams;
    private final Trajectories trajectories;

    ProposalNeeds(Attention attention, Teams teams, Trajectories trajectories) {
        this.attention = attention;
        this.teams = teams;
        this.trajectories = trajectories;
    }

    void ask(Collection<TrajectoryId> lines) {
        List<UUID> ids = lines.stream().map(TrajectoryId::value).toList();
        Map<UUID, AccountId> coordinators = teams.coordinators(ids);
        attention.together(() -> coordinators.forEach(this::ask));
    }

    private void ask(UUID line, AccountId coordinator) {
        attention.ask(KIND, Urgency.SOON, Audience.person(coordinator), line, line, null);
    }

    void settle(TrajectoryId line) {
        attention.settle(KIND, line.value());
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<TrajectoryId, String> initials = trajectories.initials(
                needs.stream().map(need -> new TrajectoryId(need.subject())).toList());
        Map<UUID, Line> lines = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.get(new TrajectoryId(need.subject()));
            if (initial != null) {
                lines.put(need.id(), line(need, initial));
            }
        }
        return lines;
    }

    private static Line line(Need need, String initial) {
        return new Line(initial.isEmpty() ? "" : initial + ".", null, "/trajectories/" + need.subject() + "/match");
    }
}
