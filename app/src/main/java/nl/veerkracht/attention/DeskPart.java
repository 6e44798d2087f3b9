package nl.veerkracht.attention;

import java.util.Map;
import nl.veerkracht.actor.Actor;

/**
 * A list of its own that a room has on the desk of some people, beside what needs a person now; such as a coordinator's lines. It is asked in the
 * transaction of the desk, in two queries at most, and shows only what the reader may see.
 */
public interface DeskPart {

    /** Lower stands higher. */
    int order();

    /** Whether the reader has such a list at all. Asks no database. */
    boolean isFor(Actor reader);

    /** The room's template that shows it, such as {@code trajectory/desk}: one card. Besides the model it gets {@code screen}. */
    String template();

    /** The parameters of the template. */
    Map<String, Object> model();
}
