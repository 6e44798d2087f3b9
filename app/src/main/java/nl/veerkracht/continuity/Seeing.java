package nl.veerkracht.continuity;

import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who may look and write here: everybody on the line's team who sees its timeline. Row-level security asks the same. */
@Component("continuitySeeing")
class Seeing {

    private final Trajectories trajectories;
    private final Lines lines;
    private final Teams teams;
    private final Audit audit;

    Seeing(Trajectories trajectories, Lines lines, Teams teams, Audit audit) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.teams = teams;
        this.audit = audit;
    }

    Sheet look(TrajectoryId id, String look) {
        return trajectories.sheet(id, look, Sight.TIMELINE);
    }

    Line write(TrajectoryId id) {
        return lines.writing(id, Sight.TIMELINE);
    }

    Line lead(TrajectoryId id) {
        return lines.lead(id);
    }

    boolean leads(TrajectoryId id) {
        return teams.amOn(id.value(), Part.COORDINATOR, Part.STAND_IN);
    }

    static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    static String text(String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused("continuity.refused.text");
        }
        return clean;
    }
}
