package nl.veerkracht.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import org.jspecify.annotations.Nullable;

/**
 * How a line is locked towards parents, for who may lock and lift.
 *
 * @param byHand people who locked it, with their reasons
 * @param byWeighing weighings that say that somebody of the family may be involved
 * @param lifted when it was lifted before, the last first
 * @param names of those who locked and lifted
 */
public record Lock(
        Line line,
        State state,
        List<Reason> byHand,
        List<Weighed> byWeighing,
        List<Reason> lifted,
        java.util.Map<AccountId, Colleague> names) {

    public Lock {
        byHand = List.copyOf(byHand);
        byWeighing = List.copyOf(byWeighing);
        lifted = List.copyOf(lifted);
        names = java.util.Map.copyOf(names);
    }

    /**
     * Whether it is locked.
     *
     * @param locked for any reason in the family
     * @param here for a reason of this very line; otherwise why is not told here
     * @param otherwise when something newer was signed that does not say so any more, null when nothing was
     */
    public record State(
            boolean locked, boolean here, @Nullable Instant otherwise) {

        /** Only because of a brother or sister. */
        public boolean elsewhere() {
            return locked && !here;
        }
    }

    /** Somebody's reason, in words. */
    public record Reason(UUID id, String words, AccountId by, Instant at) {}

    /**
     * A weighing that holds the lock.
     *
     * @param version the newest that says so
     * @param newest whether its newest answers still say so
     */
    public record Weighed(UUID weighing, int version, boolean newest) {}

    /** What is seen, so that nobody lifts what came after. */
    public String seen() {
        StringBuilder seen = new StringBuilder();
        byHand.forEach(one -> seen.append(one.id()).append(' '));
        byWeighing.forEach(one ->
                seen.append(one.weighing()).append(':').append(one.version()).append(' '));
        return seen.toString().strip();
    }

    public String name(AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.name();
    }

    public String path() {
        return line.path() + "/family";
    }
}
