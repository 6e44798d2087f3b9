package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.hours.Span;
import org.junit.jupiter.api.Test;

/** Hours of the week, by the clock of this country. */
class SlotTests {

    private static List<Span> from(String from, String to) {
        return List.of(new Span(Instant.parse(from), Instant.parse(to)));
    }

    @Test
    void an_hour_that_is_only_partly_open_counts_and_the_one_in_which_it_closes_on_the_dot_does_not() {
        assertThat(Slot.of(from("2026-11-23T08:30:00Z", "2026-11-23T11:00:00Z")))
                .containsExactly("@10", "@11", "@9");
        assertThat(Slot.of(from("2026-11-23T08:50:00Z", "2026-11-23T09:10:00Z")))
                .containsExactly("@10", "@9");
        assertThat(Slot.at(Instant.parse("2026-11-23T10:59:59Z"))).isEqualTo("@11");
    }

    @Test
    void a_week_ends_on_sunday_night() {
        assertThat(Slot.of(from("2026-11-22T22:00:00Z", "2026-11-23T01:00:00Z")))
                .containsExactly("@0", "@1", "@167");
    }

    @Test
    void every_moment_that_is_open_is_in_an_hour_that_is_also_where_the_clock_changes() {
        for (String night : List.of("2026-03-28", "2026-10-24")) {
            Instant from = Instant.parse(night + "T20:15:00Z");
            Instant to = from.plusSeconds(9 * 3600);
            for (Instant at = from; at.isBefore(to); at = at.plusSeconds(300)) {
                assertThat(Slot.of(List.of(new Span(from, to)))).contains(Slot.at(at));
            }
        }
    }
}
