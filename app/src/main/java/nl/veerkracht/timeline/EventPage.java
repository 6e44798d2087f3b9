package nl.veerkracht.timeline;

import nl.veerkracht.trajectory.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One event on its own page.
 *
 * @param event null when it is still to be told, or was taken away meanwhile
 * @param removable whether the reader may take it away
 */
public record EventPage(Sheet sheet, @Nullable ToldEvent event, boolean removable) {

    public String path() {
        return sheet.line().path() + "/all-sides";
    }
}
