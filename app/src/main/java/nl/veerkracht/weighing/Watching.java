package nl.veerkracht.weighing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that follow weighings, looked up late because they know this room themselves. */
@Component
class Watching {

    private final ObjectProvider<WeighingWatcher> watchers;

    Watching(ObjectProvider<WeighingWatcher> watchers) {
        this.watchers = watchers;
    }

    void signed(WeighingWatcher.Signed weighing) {
        watchers.orderedStream().forEach(watcher -> watcher.signed(weighing));
    }
}
