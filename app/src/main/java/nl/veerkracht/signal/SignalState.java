package nl.veerkracht.signal;

import java.util.Locale;
import java.util.Set;

/** Where a signal stands, and which moves are legal. */
public enum SignalState {
    /** Given, and kept. */
    OPEN,
    /** Taken back by its keeper. Can be put back until it is erased. */
    WITHDRAWN,
    /** Its time is over; its words are erased and only codes and dates are left. */
    EXPIRED;

    /** The name in database and API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignalState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean mayBecome(SignalState next) {
        return moves().contains(next);
    }

    private Set<SignalState> moves() {
        return switch (this) {
            case OPEN -> Set.of(WITHDRAWN, EXPIRED);
            case WITHDRAWN -> Set.of(OPEN, EXPIRED);
            case EXPIRED -> Set.of();
        };
    }
}
