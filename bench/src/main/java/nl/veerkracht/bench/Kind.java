package nl.veerkracht.bench;

import java.util.Locale;
import nl.veerkracht.actor.Role;

/** What people ask of the application, and how often out of a hundred. */
enum Kind {
    DESK(35, Role.COORDINATOR),
    THREAD(15, Role.WEIGHER),
    TRAJECTORY(20, Role.COORDINATOR),
    PROPOSALS(5, Role.LINK_CONFIRMER),
    PROPOSAL(5, Role.LINK_CONFIRMER),
    MY_SIGNALS(5, Role.SIGNALLER),
    POST_SIGNAL(15, Role.SIGNALLER);

    private static final int ALL = 100;

    private final int share;
    private final Role role;

    Kind(int share, Role role) {
        this.share = share;
        this.role = role;
    }

    /** Who asks it; a desk is asked by everybody. */
    Role role() {
        return role;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Dice dice) {
        int at = dice.below(ALL);
        for (Kind kind : values()) {
            at -= kind.share;
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("The shares are not a hundred together.");
    }
}
