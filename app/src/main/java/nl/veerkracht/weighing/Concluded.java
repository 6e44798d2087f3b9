package nl.veerkracht.weighing;

import java.util.List;
import nl.veerkracht.questionnaire.Fault;

/** What became of an attempt to conclude a weighing. */
public sealed interface Concluded {

    /** Concluded, and signed by the one who did it; {@code signed} when nobody else has to. */
    record Done(boolean signed) implements Concluded {}

    /** Not yet: these answers are missing. */
    record Unfinished(List<Fault> faults) implements Concluded {
        public Unfinished {
            faults = List.copyOf(faults);
        }
    }

    /** Not yet: somebody saved another version meanwhile, which should be read first. */
    record Changed() implements Concluded {}
}
