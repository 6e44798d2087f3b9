package nl.veerkracht.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: threads of signals. Every signal has a thread from the moment it is stored, of itself alone, so that one strong signal can be
 * weighed; confirmed link proposals join threads.
 */
@Component
public class Threads {

    private final ThreadStore store;

    Threads(ThreadStore store) {
        this.store = store;
    }

    /**
     * Who: weighers, privacy officers, the thread's team, and who holds a signal in it; others get nothing. The thread as it stands; for the id of a
     * thread that was joined into another: that other.
     */
    @Transactional(readOnly = true)
    public Optional<SignalThread> find(ThreadId id) {
        return store.find(id);
    }

    /** Who: as {@link #find}. The thread a signal is in now. */
    @Transactional(readOnly = true)
    public Optional<ThreadId> ofSignal(UUID signal) {
        return store.ofSignal(signal);
    }

    /** Who: as {@link #find}. The signals in it, those that are gone left out. What of each may be seen, the signal room decides. */
    @Transactional(readOnly = true)
    public List<UUID> signals(ThreadId id) {
        return store.signals(id);
    }
}
