package nl.veerkracht.attention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
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
     * One line on a desk. Who works with her recognises it; who looks over her shoulder does not: initials, never a name of a young person.
     *
     * @param title whom or what it is about, such as initials and age, or a colleague; only what the reader may see
     * @param detail a second piece of text about that, such as an organisation
     * @param path where the work is done
     * @param asked what is asked, when there are words of its own for it, as with a task; else the text of the kind says it
     * @param colleague whom it is about when that is a colleague: her name is the title and her organisation comes before the detail, asked once for a
     *     whole desk
     */
    record Line(
            String title,
            @Nullable String detail,
            String path,
            @Nullable String asked,
            @Nullable AccountId colleague) {

        public Line(String title, @Nullable String detail, String path) {
            this(title, detail, path, null, null);
        }

        /** About a colleague. */
        public static Line of(AccountId colleague, @Nullable String detail, String path) {
            return new Line("", detail, path, null, colleague);
        }

        /** This line with the colleague's name and organisation in it. */
        public Line named(String name, String organisation) {
            return new Line(name, detail == null ? organisation : organisation + ": " + detail, path, asked, null);
        }
    }
}
