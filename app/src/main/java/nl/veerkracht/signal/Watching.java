package nl.veerkracht.signal;

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

    void gone(SignalId id) {
        watchers.orderedStream().forEach(watcher -> watcher.gone(id));
    }
}
