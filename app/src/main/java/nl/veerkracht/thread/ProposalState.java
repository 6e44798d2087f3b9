package nl.veerkracht.thread;

import java.util.Locale;
import java.util.Set;

/** Where a link proposal stands, and which moves are legal. */
enum ProposalState {
    /** Asked. */
    OPEN,
    /** Undecided but not asked: both are in one thread by now, or a stronger proposal asks it for the same two threads. */
    FOLDED,
    CONFIRMED,
    REJECTED,
    /** A signal changed or is gone, and the proposal with it. */
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProposalState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean mayBecome(ProposalState next) {
        return moves().contains(next);
    }

    private Set<ProposalState> moves() {
        return switch (this) {
            case OPEN -> Set.of(FOLDED, CONFIRMED, REJECTED, WITHDRAWN);
            case FOLDED -> Set.of(OPEN, REJECTED, WITHDRAWN);
            case CONFIRMED -> Set.of(OPEN, FOLDED);
            case REJECTED -> Set.of();
            case WITHDRAWN -> Set.of(OPEN, FOLDED);
        };
    }
}
