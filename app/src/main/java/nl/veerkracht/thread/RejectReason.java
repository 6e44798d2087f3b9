package nl.veerkracht.thread;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why two signals are not about the same young person. */
public enum RejectReason {
    OTHER_PERSON,
    FAMILY,
    TOO_LITTLE,
    OTHER;

    /** The code of the constant with this name; anything else is {@code other}. */
    static String code(@Nullable String name) {
        for (RejectReason reason : values()) {
            if (reason.name().equals(name)) {
                return reason.name().toLowerCase(Locale.ROOT);
            }
        }
        return "other";
    }
}
