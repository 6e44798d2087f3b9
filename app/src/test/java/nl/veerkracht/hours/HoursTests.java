package nl.veerkracht.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clock times on days as moments. */
class HoursTests {

    private final Holidays holidays = new Holidays();

    private static Instant here(String clock) {
        return LocalDateTime.parse(clock).atZone(Timetable.HERE).toInstant();
    }

    private static Span on(String times, String day) {
        return Times.of(times).on(LocalDate.parse(day));
    }

    /** Every day but Sunday. */
    private static Timetable daily(String times) {
        return new Timetable(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? Stream.of()
                : Stream.of(Times.of(times).on(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-22:00, 2026-11-23T09:00, 2026-11-23T22:00",
        "20:00-24:00, 2026-11-23T20:00, 2026-11-24T00:00",
        "20:00-23:59, 2026-11-23T20:00, 2026-11-24T00:00",
        "22:00-02:00, 2026-11-23T22:00, 2026-11-24T02:00",
        "00:00-24:00, 2026-11-23T00:00, 2026-11-24T00:00",
        "09:00-09:00, 2026-11-23T09:00, 2026-11-24T09:00"
    })
    void times_of_a_day_are_moments(String times, String from, String to) {
        assertThat(on(times, "2026-11-23")).isEqualTo(new Span(here(from), here(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-06:00, 2026-10-24, PT9H",
        "22:00-06:00, 2027-03-27, PT7H",
        "22:00-06:00, 2026-11-23, PT8H",
        "00:00-24:00, 2026-10-25, PT25H",
        "00:00-24:00, 2027-03-28, PT23H"
    })
    void a_night_in_which_the_clock_changes_is_an_hour_longer_or_shorter(String times, String day, Duration length) {
        Span span = on(times, day);
        assertThat(Duration.between(span.from(), span.to())).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "09:00", "09:00-", "24:00-01:00", "09:00-25:00", "closed"})
    void what_is_no_time_is_refused(String written) {
        assertThatThrownBy(() -> Times.of(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void it_is_open_closed_until_a_moment_or_not_soon() {
        Timetable evenings = daily("20:00-01:00");
        assertThat(evenings.at(here("2026-11-21T20:00"), 7)).isEqualTo(new Opening.Open(here("2026-11-22T01:00")));
        assertThat(evenings.at(here("2026-11-22T00:59"), 7)).isEqualTo(new Opening.Open(here("2026-11-22T01:00")));
        assertThat(evenings.at(here("2026-11-22T01:00"), 7)).isEqualTo(new Opening.Closed(here("2026-11-23T20:00")));
        assertThat(evenings.at(here("2026-11-22T01:00"), 0)).isEqualTo(new Opening.NotSoon());
    }

    @Test
    void time_the_clock_leaps_over_is_no_time() {
        assertThat(new Timetable(day -> Stream.of(Times.of("02:30-03:00").on(day)))
                        .spans(LocalDate.parse("2027-03-28"), LocalDate.parse("2027-03-28")))
                .isEmpty();
    }

    @Test
    void days_and_nights_without_a_break_are_one_stretch() {
        assertThat(new Timetable(day -> Stream.of(Times.of("00:00-24:00").on(day)))
                        .spans(LocalDate.parse("2026-10-24"), LocalDate.parse("2026-10-26")))
                .containsExactly(new Span(here("2026-10-24T00:00"), here("2026-10-27T00:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, once",
        "2027-12-24, yearly",
        "2026-04-05, easter",
        "2027-03-28, easter",
        "2026-04-03, good friday",
        "2026-12-25, ",
        "2026-04-04, "
    })
    void a_day_has_the_name_that_says_most_of_it(LocalDate day, @org.jspecify.annotations.Nullable String said) {
        NamedDays<String> days = new NamedDays<>(
                Map.of("12-24", "yearly", "2026-12-24", "once", "easter+0", "easter", "easter-2", "good friday"));
        assertThat(days.of(day).orElse(null)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "2008-03-23",
        "2285-03-22"
    })
    void easter_is_found(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-04-05",
        "2026-04-06",
        "2026-04-27",
        "2026-05-14",
        "2026-05-24",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
        "2025-04-26",
        "2025-05-05",
        "2031-04-26"
    })
    void dutch_holidays_are_known(LocalDate date) {
        assertThat(holidays.isOne(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03", "2026-05-05", "2025-04-27", "2026-04-26", "2026-12-24", "2026-12-31"})
    void other_days_are_ordinary(LocalDate date) {
        assertThat(holidays.isOne(date)).isFalse();
    }
}
