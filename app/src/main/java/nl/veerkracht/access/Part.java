package nl.veerkracht.access;

import java.util.Locale;

/** The part somebody has in a dossier's team. */
public enum Part {
    /** Exactly one at a time. */
    COORDINATOR,
    /** Acts for the coordinator while she is away. */
    STAND_IN,
    WEIGHER,
    SPECIALIST,
    MEMBER,
    /** Opened it in need, with a reason, for a few hours. */
    BREAK_GLASS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
