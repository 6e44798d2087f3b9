package nl.veerkracht.plan;

import java.util.UUID;

/** How an attempt to change a plan ended. */
public sealed interface Saved {

    /** It is kept, under this id. */
    record Done(UUID id) implements Saved {}

    /**
     * Nothing is changed, and the reader is told why.
     *
     * @param field where it is told
     * @param key of the text that tells it
     */
    record Fault(String field, String key) implements Saved {}

    /** Nothing is changed: somebody else changed the same part meanwhile. */
    record Changed() implements Saved {}
}
