package nl.veerkracht.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.LineNeed;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** A proposal waits for people: the line's coordinator finds it on her desk until something is chosen or it is gone. */
@Component
class ProposalNeeds implements LineNeed {

    private static final String KIND = "match.proposed";

    private final Attention attention;
    private final Teams teams;

    ProposalNeeds(Attention attention, Teams teams) {
        this.attention = attention;
        this.teams = teams;
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
    public String path(Need need) {
        return "/trajectories/" + need.dossier() + "/match";
    }
}
