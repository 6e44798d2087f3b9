package nl.veerkracht.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Random;
import nl.veerkracht.signal.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTests {

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 18, 2026-03-01",
        "2008-02-29, 16, 2024-02-29",
        "2008-02-28, 18, 2026-02-28",
        "2008-03-01, 18, 2026-03-01",
        "2007-02-28, 18, 2025-02-28",
        "2008-12-31, 18, 2026-12-31",
        "2084-02-29, 16, 2100-03-01"
    })
    void an_age_is_reached_on_the_birthday_and_that_of_a_leap_day_on_the_first_of_march(
            LocalDate born, int years, LocalDate reached) {
        assertThat(Age.reached(born, years)).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void the_day_is_the_first_on_which_the_year_of_birth_and_the_day_of_the_year_have_come_round(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            LocalDate born = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(60 * 365));
            int years = 1 + random.nextInt(30);
            LocalDate reached = Age.reached(born, years);
            assertThat(reached).isEqualTo(byCounting(born, years));
            assertThat(Age.reached(born.plusDays(1), years)).isAfterOrEqualTo(reached);
        }
    }

    /** Walks day by day: the first day whose month and day are not before those of the birth, in the year it is due. */
    private static LocalDate byCounting(LocalDate born, int years) {
        LocalDate day = Year.of(born.getYear() + years).atDay(1);
        while (day.getMonthValue() * 100 + day.getDayOfMonth() < born.getMonthValue() * 100 + born.getDayOfMonth()) {
            day = day.plusDays(1);
        }
        return day;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void of_a_partial_birth_every_possible_day_lies_between_the_earliest_and_the_latest(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate born = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(15 * 365));
            for (int known : new int[] {4, 7, 10}) {
                PartialDate partial = new PartialDate(born.toString().substring(0, known));
                assertThat(Age.reached(born, Age.OF_AGE))
                        .isBetween(Age.earliest(partial, Age.OF_AGE), Age.latest(partial, Age.OF_AGE));
            }
        }
        assertThat(Age.earliest(new PartialDate("2008-02"), 18)).isEqualTo("2026-02-01");
        assertThat(Age.latest(new PartialDate("2008-02"), 18)).isEqualTo("2026-03-01");
    }

    @Test
    void the_moment_is_midnight_in_amsterdam_in_summer_and_in_winter_and_around_the_changing_of_the_clock() {
        Map.of(
                        "2008-07-01", "2026-06-30T22:00:00Z",
                        "2008-01-15", "2026-01-14T23:00:00Z",
                        "2008-03-29", "2026-03-28T23:00:00Z",
                        "2008-03-30", "2026-03-29T22:00:00Z",
                        "2008-10-25", "2026-10-24T22:00:00Z",
                        "2008-10-26", "2026-10-25T23:00:00Z")
                .forEach((born, moment) ->
                        assertThat(Age.ofAge(new PartialDate(born))).isEqualTo(Instant.parse(moment)));
    }

    @Test
    void what_is_due_begins_as_many_months_before_as_the_list_says() throws Exception {
        EighteenList list = EighteenList.read();
        Watch watch = new Watch(new PartialDate("2008-02-29"), Map.of("help", ItemState.ARRANGED));
        assertThat(watch.due(list, LocalDate.of(2024, 2, 28))).isEmpty();
        assertThat(watch.due(list, LocalDate.of(2025, 3, 1)))
                .extracting(EighteenList.Item::code)
                .containsExactly("housing", "guardianship");
        assertThat(watch.due(list, LocalDate.of(2026, 3, 1)))
                .hasSize(list.items().size() - 1);
    }
}
