package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Her wish that all of her line is destroyed, and what became of it.
 *
 * @param answerBy when she has an answer at the latest
 * @param answer null while nobody answered
 * @param takenBackAt when she changed her mind, null when she did not
 */
public record Erasure(
        UUID id,
        TrajectoryId line,
        Instant askedAt,
        Instant answerBy,
        @Nullable Answer answer,
        @Nullable Instant takenBackAt) {

    /** What somebody answered her. */
    public sealed interface Answer {

        Instant at();

        /** Everything goes at this moment, unless she changes her mind before it. */
        record Yes(Instant at, Instant eraseAt) implements Answer {}

        /** With the reason, written to her. */
        record No(Instant at, Ground ground, String reason) implements Answer {}
    }

    /** On what a no may rest (Jeugdwet 7.3.9; GDPR article 17, third paragraph). */
    public enum Ground {
        /** A law says that it is kept. */
        LAW,
        /** Destroying it would do great harm to somebody else. */
        OTHER,
        /** It is needed in a complaint or before a court. */
        CLAIM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it waits for an answer, or for the day. */
    public boolean isOpen() {
        return takenBackAt == null && !(answer instanceof Answer.No);
    }

    /** Whether it can be answered. */
    public boolean isAsked() {
        return takenBackAt == null && answer == null;
    }

    /** Whether everything may be destroyed now. */
    boolean isDue(Instant now) {
        return takenBackAt == null
                && answer instanceof Answer.Yes yes
                && !yes.eraseAt().isAfter(now);
    }
}
