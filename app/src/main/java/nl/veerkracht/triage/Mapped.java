package nl.veerkracht.triage;

/** What became of a change of the map. */
public sealed interface Mapped {

    Mapped DONE = new Done();

    record Done() implements Mapped {}

    /** Nothing changed: with this link a problem would keep itself going. */
    record Circle() implements Mapped {}

    /** Nothing changed: it keeps a problem going, or is kept going, and so stays a problem as long as those links are there. */
    record Linked() implements Mapped {}

    /** Nothing changed: somebody else wrote something else there meanwhile. */
    record Changed(Piece theirs) implements Mapped {}

    /** Nothing changed: somebody else took it away meanwhile. */
    record Gone() implements Mapped {}
}
