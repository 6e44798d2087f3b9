package nl.veerkracht.continuity;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** What asks to be looked at: the kind says the reason, the screen behind it says it whole. */
@Component
class ContinuityNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("continuity.") || kind.equals(EighteenRounds.WATCH);
    }

    @Override
    public String path(Need need) {
        String screen = need.kind().equals(EighteenRounds.WATCH) ? "/eighteen" : "/continuity";
        return "/trajectories/" + need.dossier() + screen;
    }
}
