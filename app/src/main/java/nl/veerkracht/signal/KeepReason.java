package nl.veerkracht.signal;

import java.util.Locale;

/** Why a signal is kept for another term. */
public enum KeepReason {
    STILL_WORRIED,
    BEING_LOOKED_INTO,
    NEW_OBSERVATIONS,
    ASKED_BY_HER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
