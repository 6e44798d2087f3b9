package nl.veerkracht.transition;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** What this room asks: for a transition, and for aftercare. */
@Component
class TransitionNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("transition.") || kind.startsWith("aftercare.");
    }

    @Override
    public String path(Need need) {
        String line = "/trajectories/" + need.dossier();
        return need.kind().startsWith("aftercare.") ? line + "/aftercare" : line + "/transitions/" + need.subject();
    }
}
