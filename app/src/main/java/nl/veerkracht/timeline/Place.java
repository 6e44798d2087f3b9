package nl.veerkracht.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of events, the last first, ended. */
record Place(LocalDate day, UUID id) {

    private static final Place START = new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    private static final int DAY = 10;

    static Place of(@Nullable String opaque) {
        if (opaque == null || opaque.length() <= DAY) {
            return START;
        }
        try {
            return new Place(LocalDate.parse(opaque.substring(0, DAY)), UUID.fromString(opaque.substring(DAY + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            // Not a place of ours: begin at the start.
            return START;
        }
    }

    static String at(ToldEvent event) {
        return event.happened().last() + "_" + event.id();
    }
}
