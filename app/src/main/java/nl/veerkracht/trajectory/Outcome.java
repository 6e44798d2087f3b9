package nl.veerkracht.trajectory;

/** How an attempt to change a line ended. */
public sealed interface Outcome {

    /** It is done. */
    record Done() implements Outcome {}

    /**
     * Nothing is changed, and the reader is told why.
     *
     * @param field where it is told
     * @param key of the text that tells it
     */
    record Fault(String field, String key) implements Outcome {}

    /** Nothing is changed: somebody else changed the same thing meanwhile. */
    record Changed() implements Outcome {}

    Outcome DONE = new Done();
    Outcome CHANGED = new Changed();
}
