package nl.veerkracht.weighing;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Fault;

/** What became of answers that somebody sent in. */
public sealed interface Saved {

    /** Kept as this version. {@code together}: somebody else saved meanwhile, at other questions, and both are kept. */
    record Kept(int version, boolean together) implements Saved {}

    /** Nothing kept: something could not be read. */
    record Unreadable(List<Fault> faults) implements Saved {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Nothing kept: somebody else answered the same questions otherwise meanwhile.
     *
     * @param answers theirs, with mine wherever they did not touch or we differ: what a form shows to go on with
     * @param theirs the newest saved answers
     * @param items where we differ
     */
    record Changed(int version, AccountId by, Answers answers, Answers theirs, List<String> items) implements Saved {
        public Changed {
            items = List.copyOf(items);
        }
    }

    /** Nothing kept: it is no draft any more. */
    record Closed(WeighingState state) implements Saved {}
}
