package nl.veerkracht.family;

import java.util.Locale;

/** What a parent or carer is to her. */
public enum Kin {
    MOTHER,
    FATHER,
    STEP_PARENT,
    GUARDIAN,
    FOSTER_CARER,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kin ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Under which key its text stands. */
    public String key() {
        return "family.kin." + code().replace('_', '-');
    }
}
