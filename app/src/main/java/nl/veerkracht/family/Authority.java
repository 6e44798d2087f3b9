package nl.veerkracht.family;

import java.util.Locale;

/** Whether a parent or carer has authority over her, as the law means it. */
public enum Authority {
    YES,
    NO,
    UNKNOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Authority ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Under which key its text stands. */
    public String key() {
        return "family.authority." + code();
    }
}
