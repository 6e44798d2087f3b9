package nl.veerkracht.consultation;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * A question to a specialist, without its words.
 *
 * @param withShare whether the specialist may know who it is about, because the asker shared that with her
 * @param due when an answer is expected, counted in working hours
 */
public record Consultation(
        ConsultationId id,
        ThreadId thread,
        AccountId askedBy,
        AccountId specialist,
        boolean withShare,
        ConsultationState state,
        Instant askedAt,
        Instant due,
        @Nullable Instant answeredAt,
        UUID key) {}
