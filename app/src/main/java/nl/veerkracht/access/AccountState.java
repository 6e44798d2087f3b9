package nl.veerkracht.access;

import java.util.Locale;

/** Where an account stands. */
public enum AccountState {
    /** Made, but the person has not chosen how to sign in. */
    INVITED,
    ACTIVE,
    /** May not sign in for now. */
    BLOCKED,
    /** Has left; what she held was handed over. */
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
