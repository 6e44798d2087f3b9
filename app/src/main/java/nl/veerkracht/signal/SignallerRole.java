package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In what part of the field the signaller stands. */
public enum SignallerRole {
    TEACHER,
    MENTOR,
    TRUANCY_OFFICER,
    GENERAL_PRACTITIONER,
    NEIGHBOURHOOD_TEAM,
    YOUTH_WORKER,
    INFORMAL_CARE,
    HOTEL_STAFF,
    PARK_STAFF,
    POLICE,
    YOUTH_CARE,
    SPECIALIST,
    PARENT,
    FRIEND,
    CITIZEN,
    SELF,
    OTHER;

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SignallerRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
