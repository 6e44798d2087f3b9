package nl.veerkracht.trajectory;

import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who may do what on a line. Row-level security asks the same. */
@Component
class Guard {

    private final LineStore lines;
    private final Teams teams;
    private final Audit audit;

    Guard(LineStore lines, Teams teams, Audit audit) {
        this.lines = lines;
        this.teams = teams;
        this.audit = audit;
    }

    /** The line, held for this transaction, for its coordinator or stand-in. */
    Line lead(TrajectoryId id) {
        if (!teams.amOn(id.value(), Part.COORDINATOR, Part.STAND_IN)) {
            throw notInvolved(id);
        }
        return lines.lock(id).orElseThrow(() -> notInvolved(id));
    }

    /** The line, for everybody on its team. */
    Line member(TrajectoryId id) {
        if (!teams.amOn(id.value())) {
            throw notInvolved(id);
        }
        return lines.find(id).orElseThrow(() -> notInvolved(id));
    }

    /** As {@link #member}, for writing: a closed line is read only. */
    Line writing(TrajectoryId id) {
        return open(member(id));
    }

    Line open(Line line) {
        if (line.state() == TrajectoryState.CLOSED) {
            throw new Refused("trajectory.refused.closed");
        }
        return line;
    }

    /** As {@link #writing(TrajectoryId)}, for who sees this kind of content too. */
    Line writing(TrajectoryId id, Sight sight) {
        Line line = writing(id);
        if (!teams.see(id.value(), sight)) {
            throw notInvolved(id);
        }
        return line;
    }

    void requireHouse() {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
    }

    AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    Refused notInvolved(TrajectoryId id) {
        audit.refused("trajectory.not-involved", id.value());
        return Refused.notShown();
    }
}
