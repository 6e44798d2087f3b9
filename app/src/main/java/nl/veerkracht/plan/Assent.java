package nl.veerkracht.plan;

import java.util.Locale;

/** What she says about a version of her plan. */
public enum Assent {
    /** The only one that makes it agreed. */
    YES,
    PARTLY,
    NO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Assent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
