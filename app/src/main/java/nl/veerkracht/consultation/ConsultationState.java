package nl.veerkracht.consultation;

import java.util.Locale;

/** How a consultation stands, and what may follow. */
public enum ConsultationState {
    /** Waits for the specialist. */
    ASKED,
    /** Waits for nobody; may be asked on. */
    ANSWERED,
    /** Done. */
    CLOSED;

    boolean mayBeAnswered() {
        return this == ASKED;
    }

    boolean mayBeAskedOn() {
        return this == ANSWERED;
    }

    boolean mayBeClosed() {
        return this != CLOSED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConsultationState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
