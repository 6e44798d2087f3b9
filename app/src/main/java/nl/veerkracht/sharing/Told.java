package nl.veerkracht.sharing;

import java.util.Locale;

/** Whether the young person was told that something is shared. */
public enum Told {
    YES,
    NO,
    /** Telling would put her in danger. */
    UNSAFE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Told ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
