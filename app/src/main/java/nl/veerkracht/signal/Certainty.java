package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** How the signaller knows. */
public enum Certainty {
    SEEN,
    HEARD_FROM_SELF,
    HEARD_FROM_OTHERS,
    SUSPECTED,
    /** The open form asks, and leaves it open. The contract does not know this: outside it is {@link #SUSPECTED}, which claims least. */
    NOT_SAID;

    /** What can be chosen. */
    public static List<Certainty> choices() {
        return List.of(SEEN, HEARD_FROM_SELF, HEARD_FROM_OTHERS, SUSPECTED);
    }

    /** As the contract has it. */
    Certainty outside() {
        return this == NOT_SAID ? SUSPECTED : this;
    }

    /** The name in API, database and instrument: lower snake case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
