package nl.veerkracht.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import org.jspecify.annotations.Nullable;

/**
 * How a line is locked towards parents, for who may lock and lift.
 *
 * @param leads whether who reads it leads the line; only then it is told that the reason is in another one
 * @param byHand people who locked it, with their reasons
 * @param byErasure locks that stayed when the line of a brother or sister was erased, without a reason
 * @param byWeighing weighings that say that somebody of the family may be involved
 * @param lifted when it was lifted before, the last first
 * @param names of those who locked and lifted
 */
public record Lock(
        Line line,
        State state,
        boolean leads,
        List<Reason> byHand,
        List<UUID> byErasure,
        List<Weighed> byWeighing,
        List<Reason> lifted,
        java.util.Map<AccountId, Colleague> names) {

    public Lock {
        byHand = List.copyOf(byHand);
        byErasure = List.copyOf(byErasure);
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

        /** For who may not know why: that it is locked, and nothing of where or until when. */
        State only() {
            return new State(locked, locked, null);
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
        hands().forEach(id -> seen.append(id).append(' '));
        byWeighing.forEach(one ->
                seen.append(one.weighing()).append(':').append(one.version()).append(' '));
        return seen.toString().strip();
    }

    /** Locks that stand until somebody lifts them. */
    List<UUID> hands() {
        return Stream.concat(byHand.stream().map(Reason::id), byErasure.stream())
                .toList();
    }

    public String name(AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.name();
    }

    public String path() {
        return line.path() + "/family";
    }
}
