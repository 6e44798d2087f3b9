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
 * @param toParent whether it is with a parent or carer, whose name is not told here
 * @param ground code of the ground
 * @param takenBack null while it stands
 */
public record Given(
        UUID id,
        String by,
        String with,
        boolean toParent,
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

    /** Whether she may take it back herself: what rests on her yes, and whatever her parents are told. */
    public boolean hers() {
        return toParent || ground.equals("her_yes");
    }
}
