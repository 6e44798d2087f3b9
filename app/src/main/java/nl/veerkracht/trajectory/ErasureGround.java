package nl.veerkracht.trajectory;

import java.util.Locale;

/** Why a line is erased before its time. Its text has the key {@code trajectory.erase.ground.<code>}. */
public enum ErasureGround {
    /** The young person asked it herself; from twelve years she may. */
    ASKED,
    /** Those who have authority over her asked it. */
    AUTHORITY,
    /** The time for which it may be kept is over. */
    TERM,
    /** It should never have been opened. */
    MISTAKE,
    /** A court or the supervisor of personal data decided it. */
    ORDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
