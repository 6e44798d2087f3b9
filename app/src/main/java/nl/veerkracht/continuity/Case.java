package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.Map;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * One deviation or one escalation on its screen.
 *
 * @param mine whether the reader is asked
 * @param leads whether the reader leads the line
 */
public record Case(
        @Nullable Deviation deviation,
        @Nullable Escalation escalation,
        Map<AccountId, String> names,
        boolean mine,
        boolean leads,
        LocalDate today) {

    /** Where the line's other deviations and escalations stand, for who leads it; null for others. */
    public @Nullable String back() {
        TrajectoryId line = deviation != null ? deviation.line() : escalation != null ? escalation.line() : null;
        return leads && line != null ? "/trajectories/" + line.value() + "/exceptions" : null;
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }
}
