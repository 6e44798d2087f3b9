package nl.veerkracht.trajectory;

import java.util.List;

/**
 * A higher room shows here what it has about a line, such as a triage, a plan or a safety plan. Called in the transaction of the page, after the line
 * itself was found to be for this reader; one query at most.
 */
public interface LineTab {

    /** What this reader may see or do there, or nothing. */
    List<Entry> entries(TrajectoryId line);

    /** As {@link #entries(TrajectoryId)}, for a room to which the team tells enough: it asks nothing then. */
    default List<Entry> entries(TrajectoryId line, People people) {
        return entries(line);
    }

    /**
     * One entry on the line's page.
     *
     * @param order lower stands higher; its hundreds say to which group it belongs
     * @param textKey its text; no name, no words of a dossier among the arguments
     * @param path where it leads
     */
    record Entry(int order, String textKey, List<Object> args, String path) {
        public Entry {
            args = List.copyOf(args);
        }

        Group group() {
            return Group.values()[Math.min(order / Group.SIZE, Group.values().length - 1)];
        }
    }

    /** What belongs together on the line's page, in the order in which it stands there. */
    enum Group {
        /** Orders below 100: what is hers, such as her plan. */
        HERS,
        /** From 100: what is going on, what makes her safe and what fits. */
        HELP,
        /** From 200: who is beside her. */
        PEOPLE,
        /** From 300: how it goes on. */
        FURTHER;

        private static final int SIZE = 100;
    }
}
