package nl.veerkracht.continuity;

import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where she lived for a time.
 *
 * @param place its name, null when nobody wrote it down
 */
public record Stay(UUID id, Kind kind, @Nullable String place, Period period, int version) {

    /** What sort of place it is. */
    public enum Kind {
        HOME,
        FAMILY,
        FOSTER,
        GROUP,
        SHELTERED,
        CLOSED,
        CRISIS,
        HOSPITAL,
        OWN,
        ELSEWHERE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * From and until as far as known.
     *
     * @param until null while she is there
     */
    public record Period(PartialDate from, @Nullable PartialDate until) {

        /** Whether it can be at all: it does not end before it begins. */
        boolean isInOrder() {
            return until == null || !until.last().isBefore(from.first());
        }
    }
}
