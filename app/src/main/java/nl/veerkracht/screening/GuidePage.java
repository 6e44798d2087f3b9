package nl.veerkracht.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one page of the school toolkit says.
 *
 * @param shortly what it is about, beside its title in a list; null for the first page
 * @param easy the same in a few short sentences
 */
public record GuidePage(String title, String lead, @Nullable String shortly, List<Part> parts, List<String> easy) {

    public GuidePage {
        parts = List.copyOf(parts);
        easy = List.copyOf(easy);
    }

    /**
     * A piece under its own heading.
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
