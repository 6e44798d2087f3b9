package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of life in which something stands out; the order is that of the screens. */
public enum LifeArea {
    APPEARANCE,
    BEHAVIOUR,
    SCHOOL,
    SOCIAL,
    HOME,
    BODY,
    ONLINE,
    PLACE,
    TOLD;

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
    public static LifeArea ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
