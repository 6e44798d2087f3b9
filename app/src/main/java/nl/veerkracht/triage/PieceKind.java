package nl.veerkracht.triage;

import java.util.Locale;

/** What a piece of the map is. */
public enum PieceKind {
    PROTECTIVE,
    /** A problem that everybody sees. */
    PRESENTING,
    /** A problem below it. */
    UNDERLYING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PieceKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isProblem() {
        return this != PROTECTIVE;
    }
}
