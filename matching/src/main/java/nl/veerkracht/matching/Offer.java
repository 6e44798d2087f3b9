package nl.veerkracht.matching;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers.
 *
 * @param youngest age in years, null when there is no lowest
 * @param oldest age in years, null when there is no highest
 * @param city empty when its address is secret
 * @param needs codes of what it helps with
 * @param keeps codes of limits it keeps to
 * @param languages spoken there, ISO 639-1
 * @param group null for help to one person at a time
 */
public record Offer(
        UUID id,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        String city,
        String region,
        Set<String> needs,
        Set<String> keeps,
        Set<String> languages,
        @Nullable Group group,
        Room room) {

    /** @param climate how they live together there: calm, growing or tense; @param heavy whether much goes on there at once */
    public record Group(int youngest, int oldest, String climate, boolean heavy) {}

    /**
     * How many could come now.
     *
     * @param places free now, null when there is always room
     * @param waitDays until there is a place, null when nobody knows
     * @param confirmedDays since the organisation last said so
     */
    public record Room(@Nullable Integer places, @Nullable Integer waitDays, int confirmedDays) {

        public boolean now() {
            return places == null || places > 0;
        }
    }

    public Offer {
        needs = Set.copyOf(needs);
        keeps = Set.copyOf(keeps);
        languages = Set.copyOf(languages);
    }

    /** Whether she would be there with others, or sleep there. */
    boolean shared() {
        return group != null || needs.contains("housing");
    }
}
