package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the signaller knows. */
public enum Certainty {
    SEEN,
    HEARD_FROM_SELF,
    HEARD_FROM_OTHERS,
    SUSPECTED;

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
