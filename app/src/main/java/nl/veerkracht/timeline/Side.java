package nl.veerkracht.timeline;

import java.util.Locale;

/** Who tells; each has a lane, from top to bottom. */
public enum Side {
    HER,
    PARENTS,
    PROFESSIONALS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The end of its text keys. */
    public String key() {
        return code();
    }
}
