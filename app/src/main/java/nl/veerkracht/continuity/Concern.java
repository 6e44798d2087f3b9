package nl.veerkracht.continuity;

import java.util.Locale;

/** What of continuity can ask a coordinator to look. */
public enum Concern {
    /** Days since somebody of the team had contact with her. */
    CONTACT,
    /** Other coordinators in the last year. */
    COORDINATORS,
    /** People who left the team in the last year. */
    TEAM,
    /** Handovers of the last year without a joint meeting. */
    COLD,
    /** Times in the last half year that she told her story again. */
    RETOLD,
    /** Days of the last year that no known place covers. */
    GAP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind under which it asks for attention. */
    String kind() {
        return "continuity." + code();
    }

    static Concern ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
