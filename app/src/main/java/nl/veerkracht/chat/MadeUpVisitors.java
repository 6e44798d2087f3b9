package nl.veerkracht.chat;

import java.util.stream.LongStream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Visitors of the made-up city, who do in the program what a browser does: seal, and work to come in. */
@Component
public class MadeUpVisitors {

    private final Visits visits;

    MadeUpVisitors(Visits visits) {
        this.visits = visits;
    }

    /** Who: the house (demo). Opens a conversation. */
    public Received open(Opening opening) {
        requireHouse();
        Work.Challenge challenge = visits.work(Visits.OPEN);
        return visits.open(opening, done(challenge));
    }

    /** Who: the house (demo). As {@link #open}, without JavaScript. */
    public Received openPlain(Opening opening) {
        requireHouse();
        return visits.openPlain(opening);
    }

    /** Who: the house (demo). A further message. */
    public Received say(String access, Envelope envelope) {
        requireHouse();
        return visits.put(access, envelope);
    }

    private static Work.Done done(Work.Challenge challenge) {
        return LongStream.iterate(0, counter -> counter + 1)
                .mapToObj(counter -> new Work.Done(challenge.challenge(), counter))
                .filter(done -> Work.zeros(done) >= challenge.bits())
                .findFirst()
                .orElseThrow();
    }

    private static void requireHouse() {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
    }
}
