package nl.veerkracht.trajectory;

import org.jspecify.annotations.Nullable;

/**
 * Who the young person is, as far as the work needs it.
 *
 * @param called what she or he wants to be called
 * @param version rises with every change
 */
public record About(
        String called, @Nullable String name, @Nullable Birth born, int version) {

    /** One letter: what stands in lists and on the desk. */
    public String initial() {
        return called.substring(0, called.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
