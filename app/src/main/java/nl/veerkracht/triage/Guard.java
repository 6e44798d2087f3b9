package nl.veerkracht.triage;

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

/** Who may read and write triages: the line's team as far as it sees what is weighed. Row-level security asks the same. */
@Component("triageGuard")
class Guard {

    private final TriageStore store;
    private final Teams teams;
    private final TriageTerms terms;
    private final Audit audit;

    Guard(TriageStore store, Teams teams, TriageTerms terms, Audit audit) {
        this.store = store;
        this.teams = teams;
        this.terms = terms;
        this.audit = audit;
    }

    void readable(TrajectoryId line) {
        if (!(Acting.current() instanceof Actor.House)) {
            writable(line);
        }
    }

    /** Who reads a triage on the line's team works on it too. */
    void writable(TrajectoryId line) {
        if (!writes(line)) {
            audit.refused("triage.not-involved", line.value());
            throw Refused.notShown();
        }
    }

    Triage readable(TriageId id) {
        var triage = store.find(id).orElseThrow(Refused::notShown);
        readable(triage.line());
        return triage;
    }

    /** The draft, held for this transaction. */
    Triage draft(TriageId id) {
        writable(store.find(id).orElseThrow(Refused::notShown).line());
        return store.lock(id).orElseThrow(() -> new Refused("triage.refused.fixed"));
    }

    boolean writes(TrajectoryId line) {
        return teams.see(line.value(), Sight.WEIGHING);
    }

    boolean leads(TrajectoryId line) {
        return teams.amOn(line.value(), Part.COORDINATOR, Part.STAND_IN);
    }

    /** Whether the acting person is trained to ask about childhood. */
    boolean trained() {
        return terms.trained().stream().anyMatch(Acting.current()::is);
    }

    /** Everybody who may write a part, but childhood only who is trained to ask about it. */
    boolean fillsIn(SheetKind kind) {
        return kind != SheetKind.CHILDHOOD || trained();
    }

    AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
