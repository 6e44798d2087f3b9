package nl.veerkracht.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A question to who has the mandate to decide, with a term. Prints as redacted.
 *
 * @param question null when the reader only sees that the term has passed
 * @param decideBy the last day
 * @param decision null while it is open
 */
public record Escalation(
        UUID id,
        TrajectoryId line,
        AccountId askedBy,
        Instant askedAt,
        AccountId holder,
        LocalDate decideBy,
        @Nullable Decision decision,
        @Nullable String question,
        @Nullable String decisionWords) {

    /** What was decided. */
    public enum Decision {
        YES,
        PARTLY,
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean overdue(LocalDate today) {
        return decision == null && today.isAfter(decideBy);
    }

    @Override
    public String toString() {
        return "Escalation[redacted]";
    }
}
