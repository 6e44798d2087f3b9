package nl.veerkracht.continuity;

import java.util.Locale;

/** How it stands with one thing that ends at eighteen. */
public enum ItemState {
    OPEN,
    ARRANGED,
    NOT_NEEDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
