package nl.veerkracht.trajectory;

import java.time.Instant;
import nl.veerkracht.access.Colleague;

/** A closed line as those with the mandate see it: when it ran and who coordinated it last, and nothing of whom it was about. */
public record ClosedLine(TrajectoryId id, int version, Instant openedAt, Instant closedAt, Colleague coordinator) {}
