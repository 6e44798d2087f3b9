package nl.veerkracht.sharing;

import java.time.Instant;
import nl.veerkracht.actor.ActingClock;
import org.springframework.stereotype.Component;

/** Lets the round over what is shared for parents come at a moment. */
@Component
public class ParentRounds {

    private final ParentShares shares;

    ParentRounds(ParentShares shares) {
        this.shares = shares;
    }

    public void at(Instant moment) {
        ActingClock.at(moment, () -> {
            shares.sweep();
            return true;
        });
    }
}
