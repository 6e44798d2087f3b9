package nl.veerkracht.report;

import java.time.Duration;

/** What six typed words came to. */
public sealed interface Entered {

    /** @param ticket for the next half hour, so that the words do not stand in the page */
    record In(Talk talk, String ticket) implements Entered {
        @Override
        public String toString() {
            return "In[redacted]";
        }
    }

    record NotKnown() implements Entered {}

    record Wait(Duration time) implements Entered {}

    record Busy() implements Entered {}
}
