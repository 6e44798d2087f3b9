package nl.veerkracht.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A reasoned step outside a rule. Prints as redacted.
 *
 * @param holder who has the mandate to back it
 * @param lookOn when somebody looks what came of it
 * @param result null until somebody looked
 */
public record Deviation(
        UUID id,
        TrajectoryId line,
        Rule rule,
        String reason,
        String gain,
        AccountId askedBy,
        Instant askedAt,
        AccountId holder,
        Backing backing,
        LocalDate lookOn,
        @Nullable Result result,
        @Nullable String resultWords) {

    /** Which rule it steps outside of. */
    public enum Rule {
        MATCH,
        AGE,
        ORDER,
        TERM,
        REGION,
        PROCEDURE,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What who has the mandate says. */
    public enum Backing {
        ASKED,
        BACKED,
        NOT_BACKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum Result {
        HELPED,
        PARTLY,
        NOT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Deviation[redacted]";
    }
}
