package nl.veerkracht.access;

import java.time.Duration;
import java.util.UUID;

/** What a typed phrase came to. Wrong and withdrawn are one and the same, and a wait is told alike for words that open nothing. */
public sealed interface PhraseOutcome {

    /**
     * It opens.
     *
     * @param subject what it was issued for
     * @param entry of this phrase, until another is issued, it is withdrawn or everything it began is ended
     */
    record Known(UUID subject, UUID entry) implements PhraseOutcome {}

    record NotKnown() implements PhraseOutcome {}

    /** Too many tries with words like these. */
    record Wait(Duration time) implements PhraseOutcome {}

    /** Too many people come in at this moment. */
    record Busy() implements PhraseOutcome {}
}
