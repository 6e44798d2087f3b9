package nl.veerkracht.trajectory;

import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;

/** Texts as people write them: without space around them, and of a length that a person can mean. Screens tell at the field; this is the last guard. */
final class Written {

    static final int SHORT = 200;
    static final int WORDS = 1000;
    static final int LONG = 10_000;

    private Written() {}

    static String required(@Nullable String text, int longest) {
        String clean = text == null ? "" : text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused("trajectory.refused.text");
        }
        return clean;
    }

    static @Nullable String optional(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(text, longest);
    }
}
