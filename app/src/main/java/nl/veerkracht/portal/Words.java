package nl.veerkracht.portal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one public page says.
 *
 * @param language it is written in
 * @param title its heading
 * @param lead one or two sentences under it
 * @param shortly what it is about, beside its title in a list; null where it is never in a list
 * @param parts in order
 * @param easy the same in a few short sentences, for who reads with effort
 */
public record Words(
        Locale language,
        String title,
        String lead,
        @Nullable String shortly,
        List<Part> parts,
        List<String> easy) {

    public Words {
        parts = List.copyOf(parts);
        easy = List.copyOf(easy);
    }

    /**
     * A piece of a page under its own heading.
     *
     * @param text paragraphs
     * @param list points after them
     */
    public record Part(String head, List<String> text, List<String> list) {
        public Part {
            text = List.copyOf(text);
            list = List.copyOf(list);
        }
    }
}
