package nl.veerkracht.trajectory;

import java.util.Locale;
import java.util.Set;

/** Where a line stands, and where it may go from there. A closed line may open again: the door stays open for years. */
public enum TrajectoryState {
    OPEN,
    /** The help itself is done; somebody stays in touch. */
    AFTERCARE,
    CLOSED;

    /** The states that may follow this one. */
    public Set<TrajectoryState> next() {
        return switch (this) {
            case OPEN -> Set.of(AFTERCARE, CLOSED);
            case AFTERCARE -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
    }

    public boolean mayBecome(TrajectoryState other) {
        return next().contains(other);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TrajectoryState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
