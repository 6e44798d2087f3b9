package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.signal.SignalId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Joins threads and gives them back. Signals are the points and confirmed proposals the lines between them; a thread is what hangs together. Nothing else
 * is kept about a joining, so undoing one, also after others, cannot leave anything behind. With the rights of the house.
 */
@Component
class Joining {

    private final JoinStore store;
    private final Teams teams;
    private final ObjectProvider<ThreadWatcher> watchers;

    Joining(JoinStore store, Teams teams, ObjectProvider<ThreadWatcher> watchers) {
        this.store = store;
        this.teams = teams;
        this.watchers = watchers;
    }

    /** What hangs together now. */
    record Group(ThreadId thread, List<SignalId> signals) {
        Group {
            signals = List.copyOf(signals);
        }
    }

    /** After a link between these two was confirmed. */
    Group join(SignalId one, SignalId other) {
        return group(store.fellows(one, other));
    }

    /** After the link between these two was taken back. */
    List<Group> part(SignalId one, SignalId other) {
        List<SignalId> rest = new ArrayList<>(store.fellows(one, other));
        List<SignalId> kept = store.reached(one);
        rest.removeAll(kept);
        return rest.isEmpty() ? List.of(group(kept)) : List.of(group(kept), group(rest));
    }

    /** After a signal changed or went. */
    Group renew(SignalId signal) {
        return group(store.fellows(signal));
    }

    private Group group(List<SignalId> signals) {
        ThreadId thread = store.group(signals);
        List<UUID> parts = signals.size() > 1 ? store.parts(signals) : List.of(thread.value());
        carryTeams(thread, parts);
        List<ThreadId> threads = parts.stream().map(ThreadId::new).toList();
        watchers.forEach(watcher -> watcher.changed(thread, threads));
        return new Group(thread, signals);
    }

    private void carryTeams(ThreadId thread, List<UUID> parts) {
        store.surplus(thread, parts).forEach(teams::dismiss);
        store.missing(thread, parts)
                .forEach(one -> store.carry(
                        teams.appoint(thread.value(), one.account(), one.part(), one.sees(), null, one.ends()),
                        thread));
    }
}
