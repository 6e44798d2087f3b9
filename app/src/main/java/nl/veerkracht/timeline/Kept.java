package nl.veerkracht.timeline;

import java.util.UUID;

/** How an attempt to keep something ended. */
public sealed interface Kept {

    /** It is kept. */
    record Done(UUID event) implements Kept {}

    /**
     * Nothing is kept, and the reader is told why.
     *
     * @param field where it is told
     * @param key of the text that tells it
     */
    record Fault(String field, String key) implements Kept {}

    /** Nothing is kept: somebody else changed the same event meanwhile, or took it away. */
    record Changed() implements Kept {}
}
