package nl.veerkracht.timeline;

import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as a screen shows it.
 *
 * @param wide the drawing for a desk
 * @param narrow the drawing for a phone
 * @param events some of them, the last first
 * @param next where the next page begins, null when there is none
 */
public record TimelinePage(
        Sheet sheet,
        Panorama wide,
        Panorama narrow,
        List<ToldEvent> events,
        @Nullable String next) {

    public String path() {
        return sheet.line().path() + "/all-sides";
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }
}
