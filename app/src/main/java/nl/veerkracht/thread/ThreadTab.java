package nl.veerkracht.thread;

import java.util.List;

/**
 * A higher room shows here what it has about a thread and what can be started from it, such as a weighing, a consultation or a trajectory. Called in the
 * transaction of the page, after the thread itself was found to be for this reader; one query at most.
 */
public interface ThreadTab {

    /** What this reader may see or do there, or nothing. */
    List<Line> lines(SignalThread thread);

    /**
     * One line on the thread's page.
     *
     * @param order lower stands higher
     * @param textKey its text; no name, no words of a dossier among the arguments
     * @param path where it leads
     * @param starts whether it begins something new, shown as a button, or leads to what is there already
     */
    record Line(int order, String textKey, List<Object> args, String path, boolean starts) {
        public Line {
            args = List.copyOf(args);
        }
    }
}
