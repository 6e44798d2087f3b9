package nl.veerkracht.weighing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a weighing stands, and where it may go. */
public enum WeighingState {
    /** Being filled in. */
    DRAFT,
    /** Concluded; those who took part sign. */
    SIGNING,
    /** Everybody who took part signed. What comes later is a new weighing. */
    SIGNED;

    private static final Map<WeighingState, Set<WeighingState>> NEXT =
            Map.of(DRAFT, Set.of(SIGNING, SIGNED), SIGNING, Set.of(DRAFT, SIGNED), SIGNED, Set.of());

    boolean mayBecome(WeighingState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WeighingState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
