package nl.veerkracht.circle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands beside her. Days are days in Amsterdam.
 *
 * @param terms who it is and how it began
 * @param ended null as long as it lasts
 * @param version rises when it ends
 * @param agreement what they want together; null when nothing was agreed, or the reader does not see it
 * @param last when they last met, as far as written down and seen by the reader
 * @param minutes together in the last four weeks, as far as written down and seen by the reader
 */
public record Companion(
        UUID id,
        Terms terms,
        @Nullable Ended ended,
        int version,
        @Nullable Agreement agreement,
        @Nullable LocalDate last,
        int minutes) {

    /**
     * Who it is.
     *
     * @param name what she calls this person; at most 200 characters
     * @param who who that is, such as an aunt or a neighbour
     * @param reach how the team reaches this person
     * @param chosenByHer always so for whom she trusts
     */
    public record Terms(
            CompanionKind kind,
            String name,
            @Nullable String who,
            @Nullable String reach,
            boolean chosenByHer,
            LocalDate since) {}

    /** Since when it is over. */
    public record Ended(LocalDate on, Why why) {}

    /**
     * What they want together.
     *
     * @param everyDays how often they meet; null when they leave that open
     * @param version 1 for the first, rises with every change
     */
    public record Agreement(String goals, @Nullable Integer everyDays, int version) {}

    /** The day on which they would meet at the latest; null when they leave that open, or it is over. */
    public @Nullable LocalDate next() {
        if (agreement == null || agreement.everyDays() == null || ended != null) {
            return null;
        }
        return (last == null ? terms.since() : last).plusDays(agreement.everyDays());
    }
}
