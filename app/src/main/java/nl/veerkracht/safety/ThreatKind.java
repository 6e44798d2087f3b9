package nl.veerkracht.safety;

import java.util.Locale;

/** What threatened her. */
public enum ThreatKind {
    /** He or somebody for him sought contact. */
    CONTACT,
    /** Images were used to press her. */
    IMAGES,
    /** Images or stories were spread. */
    SPREAD,
    FOLLOWED,
    /** Somebody waited at her door, school or work. */
    WAITED,
    VIOLENCE,
    /** Family or friends were threatened. */
    OTHERS,
    /** Money or a debt. */
    MONEY,
    /** Her phone, accounts or place were watched. */
    TRACKING,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThreatKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
