package nl.veerkracht.circle;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** That somebody beside her has not met her for long is looked at where that somebody stands. */
@Component
class CircleNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.equals(CircleRounds.QUIET);
    }

    @Override
    public String path(Need need) {
        return "/trajectories/" + need.dossier() + "/circle/" + need.subject();
    }
}
