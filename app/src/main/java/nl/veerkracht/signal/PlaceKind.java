package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of place it happened in. */
public enum PlaceKind {
    SCHOOL,
    HOME,
    HOTEL,
    HOLIDAY_PARK,
    STREET,
    ONLINE,
    INSTITUTION,
    OTHER;

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
