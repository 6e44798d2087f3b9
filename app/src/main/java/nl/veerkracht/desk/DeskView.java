package nl.veerkracht.desk;

import java.util.List;
import java.util.Map;
import nl.veerkracht.attention.DeskPart;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a desk.
 *
 * @param name how the reader is greeted
 * @param danger what cannot wait a minute
 * @param waiting all else, by how soon
 * @param next where the list goes on, null at its end
 * @param parts the lists of other rooms, with the models of their templates
 */
public record DeskView(
        String name,
        List<Waiting> danger,
        Map<Urgency, List<Waiting>> waiting,
        @Nullable String next,
        List<Filled> parts) {

    /** A part of another room, filled for this reader. */
    public record Filled(String template, Map<String, Object> model) {
        static Filled of(DeskPart part) {
            return new Filled(part.template(), part.model());
        }
    }
}
