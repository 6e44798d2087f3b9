package nl.veerkracht.conference;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One case conference.
 *
 * @param place where, or by which means; at most 200 characters
 * @param view what she thinks, in her words
 * @param version rises with every change of state or of her part
 */
public record Conference(
        UUID id,
        Instant at,
        @Nullable String place,
        State state,
        HerPart part,
        @Nullable String view,
        int version) {

    /** Where a conference stands. */
    public enum State {
        PLANNED,
        HELD,
        CALLED_OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A conference to be.
     *
     * @param guests of the line's team
     * @param points open questions that come on its agenda
     */
    public record Plan(Instant at, @Nullable String place, List<AccountId> guests, List<UUID> points) {
        public Plan {
            guests = List.copyOf(guests);
            points = List.copyOf(points);
        }
    }

    /**
     * Somebody who is asked to come.
     *
     * @param came null as long as it has not been held
     */
    public record Guest(AccountId account, @Nullable Boolean came) {}

    /**
     * A question for the table.
     *
     * @param hers whether she asks it herself
     * @param decision null as long as it is open
     * @param version rises with every change
     */
    public record Point(
            UUID id,
            String words,
            boolean hers,
            AccountId askedBy,
            @Nullable String decision,
            int version) {}

    /** Who does what by when. */
    public record Action(UUID id, String title, AccountId owner, java.time.LocalDate due) {}

    /** Some conferences, the latest first, and where to go on. */
    public record Page(
            List<Conference> conferences, @Nullable String next) {
        public Page {
            conferences = List.copyOf(conferences);
        }
    }
}
