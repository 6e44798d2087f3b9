package nl.veerkracht.thread;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it stands: ids, counts and dates, never a word.
 *
 * @param takenAt when somebody took it to weigh it; null while it waits
 * @param signals how many signals are in it, those that are gone not counted
 * @param danger whether immediate danger was seen in one of them
 * @param grownAt when the last signal came in
 * @param members the signals in it; of each, the signal room decides what a reader sees
 * @param parts every thread that goes on in this one, itself included; what was kept under a part belongs to this thread now
 */
public record SignalThread(
        ThreadId id,
        Instant openedAt,
        @Nullable Instant takenAt,
        int signals,
        boolean danger,
        Instant grownAt,
        List<SignalId> members,
        List<ThreadId> parts) {
    public SignalThread {
        members = List.copyOf(members);
        parts = List.copyOf(parts);
    }

    /** Whether it is more than one signal without danger: reason for people to weigh it. */
    public boolean grown() {
        return signals > 1 || danger;
    }
}
