package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the young person knows that this signal is given. */
public enum Told {
    YES,
    NO,
    UNSAFE;

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Told ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
