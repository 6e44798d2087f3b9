package nl.veerkracht.circle;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is to her. */
public enum CompanionKind {
    /** Chosen by her, and may be anyone. */
    TRUSTED,
    /** Went through something like it and walks along. */
    BUDDY,
    /** Helps with school, training and work. */
    COACH;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CompanionKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
