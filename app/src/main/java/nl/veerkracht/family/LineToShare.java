package nl.veerkracht.family;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Shareable;
import nl.veerkracht.sharing.What;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import org.springframework.stereotype.Component;

/** What of a line can be shared with parents, and with which. Who leads the line decides. */
@Component
class LineToShare implements Shareable {

    static final String KIND = "line";

    /** What parents can be told, in the order in which they read it. */
    static final Set<What> PARTS = EnumSet.of(What.NEWS, What.AGREEMENTS, What.TEAM, What.PLAN);

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Teams teams;
    private final Trajectories trajectories;
    private final ParentStore parents;
    private final Clock clock;

    LineToShare(Teams teams, Trajectories trajectories, ParentStore parents, Clock clock) {
        this.teams = teams;
        this.trajectories = trajectories;
        this.parents = parents;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Held> held(UUID resource) {
        Optional<OrganisationId> owner = Acting.current().organisation();
        if (owner.isEmpty() || !teams.amOn(resource, Part.COORDINATOR, Part.STAND_IN)) {
            return Optional.empty();
        }
        Line line = trajectories.line(new TrajectoryId(resource));
        if (line.state() == TrajectoryState.CLOSED) {
            return Optional.empty();
        }
        List<Partner> partners = parents.all(line).stream()
                .map(one ->
                        new Partner(Partner.Kind.PARENT, one.id(), one.terms().name()))
                .toList();
        return Optional.of(new Held(resource, owner.get(), clock.instant().plus(LONGEST), PARTS, partners));
    }

    /** A parent has no account, and so no list that leads there. */
    @Override
    public Map<UUID, String> paths(List<UUID> resources) {
        return Map.of();
    }
}
