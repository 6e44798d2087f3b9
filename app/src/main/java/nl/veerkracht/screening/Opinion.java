package nl.veerkracht.screening;

import java.util.Locale;

/** The three things a visitor is asked. */
public enum Opinion {
    SAFE,
    ROOM,
    HELP;

    /** The answers, the best first; their place in this order is what is kept. */
    public enum Answer {
        YES,
        SOME,
        NO
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
