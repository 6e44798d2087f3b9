package nl.veerkracht.thread;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;

/** A question of a confirmer to who holds a signal. Prints as redacted. */
record Question(
        UUID id,
        LinkProposalId proposal,
        SignalId signal,
        AccountId askedBy,
        Instant askedAt,
        String text,
        @Nullable AccountId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        UUID key) {

    @Override
    public String toString() {
        return "Question[" + id + ", redacted]";
    }
}
