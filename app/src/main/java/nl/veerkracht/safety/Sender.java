package nl.veerkracht.safety;

import java.util.Locale;

/** The neutral name under which a message comes; its text is {@code safety.sender.<code>}. */
public enum Sender {
    MESSAGES,
    AGENDA,
    REMINDER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sender ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
