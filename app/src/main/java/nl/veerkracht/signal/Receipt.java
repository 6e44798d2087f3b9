package nl.veerkracht.signal;

import java.time.Instant;
import java.util.List;

/** What becomes of a signal that was given. The same signal again gets the first answer. */
public sealed interface Receipt {

    /** Stored. */
    record Stored(SignalId id, Instant receivedAt) implements Receipt {}

    /** It was there already; nothing new is stored. */
    record KnownAlready(SignalId id, Instant receivedAt) implements Receipt {}

    /** Something in it cannot be; nothing is stored. */
    record Invalid(List<Fault> faults) implements Receipt {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
