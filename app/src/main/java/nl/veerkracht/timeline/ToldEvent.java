package nl.veerkracht.timeline;

import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is kept.
 *
 * @param writtenBy null when she told it herself, in her own space
 */
public record ToldEvent(
        UUID id,
        int version,
        Side side,
        PartialDate happened,
        String title,
        @Nullable String words,
        boolean turning,
        @Nullable AccountId writtenBy) {

    /** Whether the words are her own: nobody else tells it otherwise. */
    public boolean byHerself() {
        return writtenBy == null;
    }

    /**
     * What a drawing needs.
     *
     * @param title of a turning point, null for other events
     */
    public record Mark(
            Side side, PartialDate happened, @Nullable String title) {
        boolean turning() {
            return title != null;
        }
    }
}
