package nl.veerkracht.triage;

import java.util.Locale;

/** Whether the young person took part herself. */
public enum WithHer {
    YES,
    PARTLY,
    NO;

    static WithHer ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
