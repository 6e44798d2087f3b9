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
 * @param ending why it does not stand any more, null as long as it does
 */
public record Erasure(
        UUID id,
        TrajectoryId line,
        Instant askedAt,
        Instant answerBy,
        @Nullable Answer answer,
        @Nullable Ending ending) {

    /** What somebody answered her. */
    public sealed interface Answer {

        Instant at();

        /** Everything goes at this moment, unless she changes her mind before it. */
        record Yes(Instant at, Instant eraseAt) implements Answer {}

        /** With the reason, written to her. */
        record No(Instant at, Ground ground, String reason) implements Answer {}
    }

    /** Why a wish that was not refused is not carried out. */
    public sealed interface Ending {

        Instant at();

        /** She changed her mind. */
        record ByHer(Instant at) implements Ending {}

        /** She has new words, or her space was shut: somebody else may have asked it. */
        record NewWords(Instant at) implements Ending {}

        /** Stopped after a yes, with the reason, written to her. */
        record Stopped(Instant at, String reason) implements Ending {}
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
        return ending == null && !(answer instanceof Answer.No);
    }

    /** Whether it can be answered. */
    public boolean isAsked() {
        return ending == null && answer == null;
    }

    /** Whether everything may be destroyed now. */
    boolean isDue(Instant now) {
        return ending == null
                && answer instanceof Answer.Yes yes
                && !yes.eraseAt().isAfter(now);
    }
}
