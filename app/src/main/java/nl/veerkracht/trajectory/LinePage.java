package nl.veerkracht.trajectory;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a line's page.
 *
 * @param handover for whom the line is new: how it came to her, when it came from somebody
 */
public record LinePage(
        Head head,
        People people,
        Listing<Event> events,
        Drawings drawings,
        Listing<Task> tasks,
        Listing<Note> notes,
        @Nullable Handover handover) {

    /** The line, drawn for a wide screen and for a narrow one. */
    public record Drawings(Drawing wide, Drawing narrow) {}
}
