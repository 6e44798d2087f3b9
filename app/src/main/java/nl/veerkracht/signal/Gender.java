package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As far as the signaller knows. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
