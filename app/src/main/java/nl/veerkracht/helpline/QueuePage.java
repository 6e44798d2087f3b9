package nl.veerkracht.helpline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All conversations a helper may know of, from outside.
 *
 * @param waiting those nobody holds, in the order in which they need somebody
 * @param more where the waiting ones go on, null at their end
 * @param openUntil null when nobody reads now
 * @param opensAt null when open now, or never again
 */
public record QueuePage(
        List<TalkLine> mine,
        List<TalkLine> waiting,
        @Nullable String more,
        List<TalkLine> colleagues,
        List<TalkLine> closed,
        @Nullable Instant openUntil,
        @Nullable Instant opensAt,
        boolean noOwnKey,
        boolean noTeamKey,
        boolean changeWanted) {
    public QueuePage {
        mine = List.copyOf(mine);
        waiting = List.copyOf(waiting);
        colleagues = List.copyOf(colleagues);
        closed = List.copyOf(closed);
    }
}
