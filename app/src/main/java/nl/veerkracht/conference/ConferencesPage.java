package nl.veerkracht.conference;

import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;

/**
 * What stands on the screen of a line's conferences.
 *
 * @param waiting questions for the next one that the reader sees
 */
public record ConferencesPage(Sheet sheet, Conference.Page page, List<Conference.Point> waiting) {

    public ConferencesPage {
        waiting = List.copyOf(waiting);
    }

    public String path() {
        return sheet.line().path() + "/conferences";
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    public boolean mayPlan() {
        return open() && sheet.people().lead();
    }

    public boolean mine(Conference.Point point) {
        return point.askedBy().equals(sheet.people().me());
    }
}
