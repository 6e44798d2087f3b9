package nl.veerkracht.trajectory;

/** How an attempt to open a line ended. */
public sealed interface Opened {

    /** It is open, and has its coordinator. */
    record Now(TrajectoryId id) implements Opened {}

    /** There is an open line for this thread already. */
    record Already(TrajectoryId id) implements Opened {}

    /** Nothing is opened; at this field stands why. */
    record Fault(String field, String key) implements Opened {}
}
