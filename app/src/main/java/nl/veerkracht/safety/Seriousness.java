package nl.veerkracht.safety;

import java.util.Locale;

/** How serious somebody who was told judged it to be. */
public enum Seriousness {
    UNSETTLING,
    SERIOUS,
    /** Somebody had to act at once. */
    ACUTE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Seriousness ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
