package nl.veerkracht.herspace;

import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who she is, while she acts in her own space; nobody else gets further than this. Row-level security asks the same. */
@Component
class Herself {

    private final Trajectories trajectories;

    Herself(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    /** Her line, for her alone. */
    static UUID line() {
        if (Acting.current() instanceof Actor.Young young) {
            return young.line();
        }
        throw Refused.notShown();
    }

    /** Her line with the key of what is written in it. */
    Head head() {
        line();
        return trajectories.hers().orElseThrow(Refused::notShown);
    }
}
