package nl.veerkracht.triage;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Fault;

/** What became of answers that somebody sent in. */
public sealed interface Saved {

    /**
     * Kept.
     *
     * @param together somebody else saved meanwhile, at other questions, and both are kept
     * @param more an answer brought up a question that nobody has answered yet
     */
    record Kept(boolean together, boolean more) implements Saved {}

    /** Nothing kept: something could not be read. */
    record Unreadable(List<Fault> faults) implements Saved {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Nothing kept: somebody else answered the same questions otherwise meanwhile.
     *
     * @param number of the newest saved answers
     * @param answers theirs, with mine wherever they did not touch or we differ: what a form shows to go on with
     * @param theirs the newest saved answers
     * @param items where we differ
     */
    record Changed(int number, AccountId by, Answers answers, Answers theirs, List<String> items) implements Saved {
        public Changed {
            items = List.copyOf(items);
        }
    }

    /** Nothing kept: the triage was fixed meanwhile. */
    record Fixed() implements Saved {}
}
