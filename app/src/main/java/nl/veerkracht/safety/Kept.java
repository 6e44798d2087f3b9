package nl.veerkracht.safety;

/** How an attempt to write something about her safety ended. */
public sealed interface Kept {

    /** It is kept. */
    record Done() implements Kept {}

    /**
     * Nothing is kept, and the reader is told why.
     *
     * @param field where it is told
     * @param key of the text that tells it
     */
    record Fault(String field, String key) implements Kept {}

    /** Nothing is kept: somebody else wrote a newer version meanwhile. */
    record Changed() implements Kept {}

    Kept DONE = new Done();
    Kept CHANGED = new Changed();
}
