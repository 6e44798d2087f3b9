package nl.veerkracht.chat;

import org.springframework.stereotype.Component;

/** Lets a made-up visitor open a conversation and write in it, for tests of rooms above the chat. */
@Component
public class TestTalks {

    private final Visits visits;

    TestTalks(Visits visits) {
        this.visits = visits;
    }

    /** Opens a conversation, with the work done. */
    public Received open(Opening opening) {
        return visits.open(opening, TestVisitor.work(visits.work(Visits.OPEN)));
    }

    /** A further message of hers. */
    public Received say(TestVisitor visitor, Envelope envelope) {
        return visits.put(visitor.access(), envelope);
    }

    /** She reads it by the forms, as without JavaScript. */
    public void readPlain(TestVisitor visitor) {
        visits.comePlain(visitor.access());
    }

    /** What somebody finds who comes back with this access token. */
    public Came come(String access) {
        return switch (visits.come(access, 0, TestVisitor.work(visits.work(Visits.COME)))) {
            case Coming.Here here -> here.came();
            case Coming other -> throw new IllegalStateException(other.toString());
        };
    }
}
