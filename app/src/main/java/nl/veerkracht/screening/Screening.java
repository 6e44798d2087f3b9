package nl.veerkracht.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A film that is shown, with a conversation after it.
 *
 * @param id also its public address
 * @param minutes film and conversation together
 * @param visitors who came, counted afterwards; null before that
 */
public record Screening(
        UUID id,
        OrganisationId organisation,
        String organisationName,
        Instant startsAt,
        int minutes,
        int capacity,
        Said said,
        boolean cancelled,
        @Nullable Integer visitors,
        int version) {

    /**
     * What is told about it, sealed at rest.
     *
     * @param leads who leads the conversation
     * @param helps which professional is there
     */
    public record Said(String film, String place, String leads, String helps) {
        @Override
        public String toString() {
            return "Said[redacted]";
        }
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
