package nl.veerkracht.signal;

import java.util.List;

/** What becomes of a correction. */
public sealed interface Correction {

    /** Stored; the signal now has this version. */
    record Corrected(int version) implements Correction {}

    /** Somebody else changed the signal in between; nothing is stored. {@code theirs} is how it stands now. */
    record ChangedMeanwhile(SignalView theirs) implements Correction {}

    /** Something in it cannot be; nothing is stored. */
    record Invalid(List<Fault> faults) implements Correction {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
