package nl.veerkracht.helpline;

import java.util.List;
import nl.veerkracht.signal.Fault;
import nl.veerkracht.signal.SignalId;

/** What came of passing on. */
public sealed interface Passed {

    /** It is a signal, kept by the helper. */
    record On(SignalId signal) implements Passed {}

    /** Something in it cannot be; nothing was passed on. */
    record Wrong(List<Fault> faults) implements Passed {
        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
