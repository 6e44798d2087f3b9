package nl.veerkracht.plan;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/**
 * What she said about her plan at a moment.
 *
 * @param edition of the plan she said it about
 * @param words hers
 * @param madeBy who wrote it down
 */
public record PlanVersion(
        UUID id, int number, int edition, Assent assent, String words, AccountId madeBy, Instant madeAt) {

    /** Only her yes makes a version agreed. */
    public boolean agreed() {
        return assent == Assent.YES;
    }
}
