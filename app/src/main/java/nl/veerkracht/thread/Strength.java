package nl.veerkracht.thread;

import java.util.Locale;

/** A probability in words, so that a figure never stands alone as if it were a verdict. */
public enum Strength {
    VERY_LIKELY(0.99),
    LIKELY(0.9),
    WELL_POSSIBLE(0.7),
    POSSIBLE(0);

    private final double from;

    Strength(double from) {
        this.from = from;
    }

    static Strength of(double probability) {
        for (Strength strength : values()) {
            if (probability >= strength.from) {
                return strength;
            }
        }
        return POSSIBLE;
    }

    public String textKey() {
        return "thread.strength." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tone() {
        return this == VERY_LIKELY || this == LIKELY ? "accent" : "plain";
    }
}
