package nl.veerkracht.directory;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How a group is now: facts of the group, never of one person in it.
 *
 * @param size how many are there
 * @param youngest age of the youngest, in years
 * @param seen the day on which somebody looked
 */
public record Group(int size, int youngest, int oldest, Climate climate, Mix mix, LocalDate seen) {

    /** How they live together there. */
    public enum Climate {
        CALM,
        GROWING,
        TENSE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether young people with much going on at once are spread, or together in this group. */
    public enum Mix {
        EVEN,
        HEAVY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
