package nl.veerkracht.trajectory;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What higher rooms have about a line, in order; looked up late because they know this room themselves. */
@Component
class LineTabs {

    private final ObjectProvider<LineTab> tabs;

    LineTabs(ObjectProvider<LineTab> tabs) {
        this.tabs = tabs;
    }

    List<LineTab.Entry> of(TrajectoryId line, People people) {
        return tabs.stream()
                .flatMap(tab -> tab.entries(line, people).stream())
                .sorted(Comparator.comparingInt(LineTab.Entry::order))
                .toList();
    }
}
