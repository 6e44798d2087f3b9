package nl.veerkracht.circle;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody stands beside her no longer. */
public enum Why {
    HER_WISH,
    /** What they wanted together is reached. */
    DONE,
    MOVED,
    NO_CLICK,
    NOT_SAFE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Why ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
