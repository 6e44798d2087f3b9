package nl.veerkracht.signal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that follow signals, looked up late because they know this room themselves. */
@Component
class Watching {

    private final ObjectProvider<SignalWatcher> watchers;

    Watching(ObjectProvider<SignalWatcher> watchers) {
        this.watchers = watchers;
    }

    void received(SignalWatcher.Arrival arrival) {
        watchers.orderedStream().forEach(watcher -> watcher.received(arrival));
    }

    void corrected(SignalWatcher.Arrival arrival) {
        watchers.orderedStream().forEach(watcher -> watcher.corrected(arrival));
    }

    void kept(SignalId id, AccountId keeper) {
        watchers.orderedStream().forEach(watcher -> watcher.kept(id, keeper));
    }

    Set<SignalId> stillNeeded(Collection<SignalId> ids) {
        return watchers.orderedStream()
                .flatMap(watcher -> watcher.stillNeeded(ids).stream())
                .collect(Collectors.toSet());
    }

    void gone(SignalId id) {
        watchers.orderedStream().forEach(watcher -> watcher.gone(id));
    }
}
