package nl.veerkracht.safety;

import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who may do what about her safety. Row-level security asks the same. */
@Component
class SafetyGuard {

    private final SafetyDossierStore dossiers;
    private final Teams teams;
    private final Audit audit;

    SafetyGuard(SafetyDossierStore dossiers, Teams teams, Audit audit) {
        this.dossiers = dossiers;
        this.teams = teams;
        this.audit = audit;
    }

    boolean leads(TrajectoryId line) {
        return teams.amOn(line.value(), Part.COORDINATOR, Part.STAND_IN);
    }

    /** For everybody on the team. */
    Dossier member(TrajectoryId line) {
        return required(line, teams.amOn(line.value()));
    }

    /** For coordinator and stand-in. */
    Dossier lead(TrajectoryId line) {
        return required(line, leads(line));
    }

    /** For who sees what is written down about her. */
    Dossier seeing(TrajectoryId line) {
        return required(line, teams.see(line.value(), Sight.NOTES));
    }

    /** For the young person it is about, in her own space. */
    Dossier hers() {
        if (Acting.current() instanceof Actor.Young young) {
            return dossiers.find(new TrajectoryId(young.line())).orElseThrow(Refused::notShown);
        }
        throw Refused.notShown();
    }

    /** A closed line is read only. */
    static Dossier open(Dossier dossier) {
        if (dossier.closed()) {
            throw new Refused("safety.refused.closed");
        }
        return dossier;
    }

    AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    private Dossier required(TrajectoryId line, boolean may) {
        if (!may) {
            throw notInvolved(line);
        }
        return dossiers.find(line).orElseThrow(() -> notInvolved(line));
    }

    private Refused notInvolved(TrajectoryId line) {
        audit.refused("safety.not-involved", line.value());
        return Refused.notShown();
    }
}
