package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service, with all that a visitor may want to know.
 *
 * @param week the coming days, empty when a clock cannot tell
 * @param stale what was not confirmed since is shown so
 */
public record ServicePage(Hit hit, More more, List<Day> week, Instant stale) {

    public ServicePage {
        week = List.copyOf(week);
    }

    /**
     * What a list has no room for.
     *
     * @param forWhom in words
     * @param hours in words
     * @param website an address with its scheme
     */
    public record More(
            @Nullable String forWhom,
            @Nullable String hours,
            @Nullable String website,
            @Nullable String email,
            @Nullable String howToCome,
            @Nullable String costs,
            List<String> phones) {
        public More {
            phones = List.copyOf(phones);
        }
    }

    /** What it is open on one day; nothing when it is closed. */
    public record Day(LocalDate date, List<Stretch> open) {
        public Day {
            open = List.copyOf(open);
        }
    }

    /** From when until when. */
    public record Stretch(Instant from, Instant to) {}
}
