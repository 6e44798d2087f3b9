package nl.veerkracht.trajectory;

import java.util.Locale;

/** How a line went from one coordinator to the next. A bond cannot be handed over, but people can be introduced. */
public enum Warmth {
    /** With a meeting of the three of them. */
    WARM,
    /** On paper. */
    COLD;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
