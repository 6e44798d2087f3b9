package nl.veerkracht.triage;

import java.util.Locale;

/** The parts of a life. */
public enum LifeDomain {
    HOUSING,
    EDUCATION_WORK,
    LEISURE,
    RELATIONSHIPS,
    CARE,
    MONEY,
    SAFETY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LifeDomain ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
