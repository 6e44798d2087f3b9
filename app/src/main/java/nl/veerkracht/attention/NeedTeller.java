package nl.veerkracht.attention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room that asks for attention tells here, for a whole page of its needs at once and in one query, how they read on a desk. What the reader may not
 * see is left out: the map may lack needs.
 */
public interface NeedTeller {

    /** Whether needs of this kind are this room's. */
    boolean tells(String kind);

    /** How each need reads, by need id. */
    Map<UUID, Line> tell(List<Need> needs);

    /**
     * One line on a desk.
     *
     * @param title what it is about, such as initials and age; only what the reader may see
     * @param detail a second, softer piece of text
     * @param path where the work is done
     */
    record Line(String title, @Nullable String detail, String path) {}
}
