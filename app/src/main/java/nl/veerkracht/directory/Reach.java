package nl.veerkracht.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service is and how it is reached.
 *
 * @param youngest age in years, null when there is no lowest
 * @param oldest age in years, null when there is no highest
 * @param city empty when its address is secret
 * @param languages ISO 639-1 codes of what is spoken there
 * @param hours in words
 */
public record Reach(
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        String city,
        String region,
        Set<String> languages,
        @Nullable String phone,
        @Nullable String hours) {
    public Reach {
        languages = Set.copyOf(languages);
    }
}
