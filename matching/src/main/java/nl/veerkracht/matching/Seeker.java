package nl.veerkracht.matching;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for help: what is asked of a place, and nothing more.
 *
 * @param about what is known of her as far as a place asks for it
 * @param needs codes of what she wants help with
 * @param limits codes of what a place must keep to; hard
 * @param never offers that are no place for her, whatever they offer: set aside with her, or with somebody there she must not meet
 * @param waited days since she began to wait
 * @param earlier the offer that was proposed for her before, null for none
 */
public record Seeker(
        UUID id,
        About about,
        Set<String> needs,
        Set<String> limits,
        Set<UUID> never,
        int waited,
        @Nullable UUID earlier) {

    /**
     * What is known of her; what is not known is not guessed but asked.
     *
     * @param born year
     * @param city where she lives, or comes from
     * @param shunned regions she must not be in
     * @param language she speaks best, ISO 639-1
     */
    public record About(
            @Nullable Integer born,
            @Nullable Gender gender,
            @Nullable String city,
            Set<String> shunned,
            @Nullable String language) {
        public About {
            shunned = Set.copyOf(shunned);
        }
    }

    public Seeker {
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        limits = Collections.unmodifiableSortedSet(new TreeSet<>(limits));
        never = Set.copyOf(never);
    }
}
