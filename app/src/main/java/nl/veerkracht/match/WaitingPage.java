package nl.veerkracht.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of who waits. @param next where to go on, null at the end */
public record WaitingPage(List<Waiting> waiting, @Nullable String next) {
    public WaitingPage {
        waiting = List.copyOf(waiting);
    }
}
