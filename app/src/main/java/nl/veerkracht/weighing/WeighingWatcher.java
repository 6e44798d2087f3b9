package nl.veerkracht.weighing;

import java.time.Instant;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;

/** A higher room that follows weighings, such as the timeline of a trajectory. Called in the transaction of the change. */
public interface WeighingWatcher {

    /** Everybody who took part signed. */
    void signed(Signed weighing);

    /**
     * What a watcher gets to see: ids and codes.
     *
     * @param thread as it stands now
     * @param instrument such as {@code weighing}
     * @param outcome the option people chose, for instruments that have one
     */
    record Signed(
            WeighingId id,
            ThreadId thread,
            String instrument,
            @Nullable String outcome,
            AccountId concludedBy,
            Instant at) {}
}
