package nl.veerkracht.match;

import java.util.Set;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.matching.Seeker;
import org.jspecify.annotations.Nullable;

/**
 * What a place asks to know of a young person; what is left open is asked before anything is proposed that depends on it. Prints as redacted.
 *
 * @param born year
 * @param city where she lives or comes from
 * @param shunned regions she must stay away from
 * @param language she speaks best, ISO 639-1
 */
public record About(
        @Nullable Integer born,
        @Nullable Gender gender,
        @Nullable String city,
        Set<String> shunned,
        @Nullable String language) {

    static final About NOTHING = new About(null, null, null, Set.of(), null);

    public About {
        shunned = Set.copyOf(shunned);
    }

    Seeker.About asked() {
        return new Seeker.About(born, gender, city, shunned, language);
    }

    @Override
    public String toString() {
        return "About[redacted]";
    }
}
