package nl.veerkracht.safety;

import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that threatened her.
 *
 * @param happened when, as far as known
 * @param whom by whom, in her words
 */
public record Threat(
        UUID id,
        ThreatKind kind,
        Seriousness seriousness,
        PartialDate happened,
        String what,
        @Nullable String whom,
        AccountId writtenBy) {

    /** When and how serious, without a word: what a drawing needs. */
    public record Mark(Seriousness seriousness, PartialDate happened) {}
}
