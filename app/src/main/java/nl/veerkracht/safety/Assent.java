package nl.veerkracht.safety;

import java.util.Locale;

/** Whether she stands behind a version of her plan. */
public enum Assent {
    YES,
    PARTLY,
    NO,
    /** She has not seen this version yet. */
    NOT_ASKED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Assent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
