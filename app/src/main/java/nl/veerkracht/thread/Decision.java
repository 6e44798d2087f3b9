package nl.veerkracht.thread;

/** What became of a decision on a link proposal. */
public sealed interface Decision {

    /** Confirmed: the signals are in this thread now. */
    record Joined(ThreadId thread) implements Decision {}

    /** Rejected, and not asked again. */
    record Rejected() implements Decision {}

    /** A confirmed link was taken back; the question is open again. */
    record Undone() implements Decision {}

    /** It was decided like this before, by this reader or another. */
    record Already() implements Decision {}

    /** Somebody else decided otherwise, or it changed since it was looked at. Nothing was done. */
    record Overtaken() implements Decision {}
}
