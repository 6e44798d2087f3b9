package nl.veerkracht.trajectory;

import java.time.Instant;

/**
 * A closed line as somebody sees it who was there when it closed: enough to know again who is calling, and nothing of what was written.
 *
 * @param initial of the young person, empty when no name was written down
 */
public record PastLine(TrajectoryId id, String initial, Instant openedAt, Instant closedAt) {}
