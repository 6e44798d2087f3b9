package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about her that was shared.
 *
 * @param by who shared it, by name
 * @param with person or organisation, empty for a team that works together
 * @param ground code of the ground
 * @param takenBack null while it stands
 */
public record Given(
        UUID id,
        String by,
        String with,
        Set<String> what,
        String ground,
        Instant begins,
        Instant until,
        @Nullable Instant takenBack) {

    public Given {
        what = Set.copyOf(what);
    }

    public boolean stands(Instant now) {
        return takenBack == null && until.isAfter(now);
    }

    /** Whether it rests on her yes, which she may take back. */
    public boolean hers() {
        return ground.equals("her_yes");
    }
}
