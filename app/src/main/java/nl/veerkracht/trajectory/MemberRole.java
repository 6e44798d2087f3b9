package nl.veerkracht.trajectory;

import java.util.Locale;

/** What a team member is to the young person. */
public enum MemberRole {
    CARE,
    GUARDIAN,
    SCHOOL,
    YOUTH_WORK,
    INFORMAL,
    POLICE,
    SPECIALIST,
    EXPERIENCE,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
