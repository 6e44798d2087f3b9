package nl.veerkracht.chat;

/** What becomes of who comes back with her words. */
public sealed interface Coming {

    /** It is hers. */
    record Here(Came came) implements Coming {}

    /** Nothing belongs to these words; perhaps it was wiped. */
    record Unknown() implements Coming {}

    /** The work was too light, too late, or used before; so many bits are asked now. */
    record WorkNeeded(int bits) implements Coming {}

    /** More come in without JavaScript than can be helped at once. */
    record Busy() implements Coming {}
}
