package nl.veerkracht.conference;

import java.util.Locale;

/** Her part in a conference about her. */
public enum HerPart {
    TAKES_PART,
    /** She told beforehand what she thinks. */
    VIEW,
    /** She was asked and would rather not, this time. */
    NOT_NOW,
    NOT_ASKED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HerPart ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
