package nl.veerkracht.trajectory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a line's page.
 *
 * @param handover for whom the line is new: how it came to her, when it came from somebody
 * @param entries what other rooms have about it
 */
public record LinePage(
        Head head,
        People people,
        Listing<Event> events,
        Drawings drawings,
        Listing<Task> tasks,
        Listing<Note> notes,
        @Nullable Handover handover,
        List<LineTab.Entry> entries) {

    public LinePage {
        entries = List.copyOf(entries);
    }

    /** Whether the reader was beside this line before and nobody handed it over to her now: it came back. */
    public boolean again() {
        return handover == null
                && people.past().stream().anyMatch(part -> part.account().equals(people.me()));
    }

    /** What other rooms have, of one group. */
    public List<LineTab.Entry> entries(LineTab.Group group) {
        return entries.stream().filter(entry -> entry.group() == group).toList();
    }

    /** The line, drawn for a wide screen and for a narrow one. */
    public record Drawings(Drawing wide, Drawing narrow) {}
}
