package nl.veerkracht.weighing;

import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who may read and write weighings, as the face asks it; row-level security asks the same in {@code weighing.reads} and {@code weighing.writes}. */
@Component
class Guard {

    private final Threads threads;
    private final Teams teams;
    private final WeighingStore store;

    Guard(Threads threads, Teams teams, WeighingStore store) {
        this.threads = threads;
        this.teams = teams;
        this.store = store;
    }

    /** The thread as it stands now, for who may read what was weighed on it. */
    SignalThread readable(ThreadId id) {
        var thread = threads.find(id).orElseThrow(Refused::notShown);
        if (!reads(thread)) {
            throw Refused.notShown();
        }
        return thread;
    }

    SignalThread writable(ThreadId id) {
        var thread = readable(id);
        if (!Acting.current().is(Role.WEIGHER)) {
            throw Refused.notShown();
        }
        return thread;
    }

    Weighing readable(WeighingId id) {
        var weighing = store.find(id).orElseThrow(Refused::notShown);
        readable(weighing.thread());
        return weighing;
    }

    Weighing writable(WeighingId id) {
        var weighing = store.find(id).orElseThrow(Refused::notShown);
        writable(weighing.thread());
        return weighing;
    }

    boolean reads(SignalThread thread) {
        return Acting.current() instanceof Actor.House || teams.see(thread.id().value(), Sight.WEIGHING);
    }

    boolean writes(SignalThread thread) {
        return Acting.current().is(Role.WEIGHER) && reads(thread);
    }

    AccountId account() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
