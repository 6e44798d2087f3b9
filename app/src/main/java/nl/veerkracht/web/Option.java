package nl.veerkracht.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer to choose from in a select, radio or checkbox field. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /**
     * An answer for each constant, with the text {@code <prefix>.<constant in lower case, hyphens for underscores>}; when
     * there is a text under that key and {@code .hint}, it stands below.
     */
    public static List<Option> ofEach(Screen screen, String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(one -> of(screen, prefix, one.name()))
                .toList();
    }

    private static Option of(Screen screen, String prefix, String name) {
        String key = prefix + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        String hint = key + ".hint";
        return new Option(name, screen.t(key), screen.texts().has(hint) ? screen.t(hint) : null);
    }
}
