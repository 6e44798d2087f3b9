package nl.veerkracht.herspace;

import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.TrajectoryState;

/**
 * What all her pages have in common.
 *
 * @param easy whether she reads the short version
 * @param is what this page shows
 */
public record HerPage<T>(Head head, boolean easy, T is) {

    /** How she is called; empty when that was never written down. */
    public String called() {
        return head.about() == null ? "" : head.about().called();
    }

    /** Whether she can still add to it: a closed line is read only. */
    public boolean open() {
        return head.line().state() != TrajectoryState.CLOSED;
    }

    /** What she said she wants; empty when nothing is written yet. */
    public String words() {
        return head.words() == null ? "" : head.words().text();
    }
}
