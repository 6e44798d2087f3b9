package nl.veerkracht.safety;

import java.util.Locale;

/** A way to reach her. Only e-mail is used by the house itself; the others are for people. */
public enum Channel {
    CALL,
    MESSAGE,
    EMAIL,
    LETTER,
    /** Through somebody she trusts. */
    PERSON;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
