package nl.veerkracht.continuity;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** Deviations and escalations. Who decides is not on the team: she finds whom it is about behind it, as far as it was written to her. */
@Component
class ExceptionNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("deviation.") || kind.startsWith("escalation.");
    }

    @Override
    public String path(Need need) {
        return (need.kind().startsWith("deviation.") ? "/deviations/" : "/escalations/") + need.subject();
    }

    @Override
    public boolean alsoBeside() {
        return true;
    }
}
