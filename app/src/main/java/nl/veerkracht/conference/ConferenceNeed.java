package nl.veerkracht.conference;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** A conference that comes is read on its own page. */
@Component
class ConferenceNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.equals(Conferences.COMING);
    }

    @Override
    public String path(Need need) {
        return "/trajectories/" + need.dossier() + "/conferences/" + need.subject();
    }
}
