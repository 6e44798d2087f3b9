package nl.veerkracht.report;

import java.util.List;
import nl.veerkracht.signal.Fault;
import nl.veerkracht.signal.SignalId;

/** What became of an open form. */
public sealed interface Given {

    /**
     * @param words to come back with, shown once
     * @param both whether it came before with other words, and both are kept
     */
    record Stored(SignalId id, List<String> words, boolean both) implements Given {
        public Stored {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Stored[" + id + ", redacted]";
        }
    }

    /**
     * This very form was sent before, longer ago than a dropped line explains.
     *
     * @param both whether it came with other words then, and both are kept
     */
    record KnownAlready(boolean both) implements Given {}

    /** Too much comes in at this moment, from everybody together, and too little work was done for it. */
    record Full() implements Given {}

    /** No organisation takes it in yet. */
    record Closed() implements Given {}

    /** Something in it cannot be kept. */
    record Invalid(List<Fault> faults) implements Given {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
