package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static OpeningHours at(String moment) {
        Map<DayOfWeek, String> hours = Map.of(
                DayOfWeek.MONDAY, "09:00-22:00",
                DayOfWeek.TUESDAY, "09:00-22:00",
                DayOfWeek.FRIDAY, "20:00-24:00",
                DayOfWeek.SATURDAY, "00:00-02:00",
                DayOfWeek.SUNDAY, "22:00-01:00");
        Map<String, String> other = Map.of("12-25", "closed", "easter+1", "12:00-20:00", "2026-11-24", "13:00-14:00");
        ChatTerms terms = new ChatTerms(
                90,
                hours,
                other,
                new ChatTerms.Work(12, 20, 30, 2, Duration.ofMinutes(10)),
                30,
                new ChatTerms.HeadStart(Duration.ofMinutes(10), Duration.ofMinutes(5)),
                new ChatTerms.Pace(120, Duration.ofMinutes(5), 2000),
                new ChatTerms.Stream(
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(10),
                        10,
                        10,
                        10,
                        10,
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(3)));
        return new OpeningHours(terms, Clock.fixed(here(moment), HERE));
    }

    private static Instant here(String moment) {
        return LocalDateTime.parse(moment).atZone(HERE).toInstant();
    }

    @Test
    void on_an_ordinary_day_somebody_reads_until_the_hours_end() {
        assertThat(at("2026-11-23T09:00").openUntil()).contains(here("2026-11-23T22:00"));
        assertThat(at("2026-11-23T09:00").opensAt()).isEmpty();
        assertThat(at("2026-11-23T22:00").openUntil()).isEmpty();
    }

    @Test
    void outside_the_hours_she_is_told_when_somebody_reads() {
        assertThat(at("2026-11-23T08:59").opensAt()).contains(here("2026-11-23T09:00"));
        assertThat(at("2026-11-22T12:00").opensAt()).contains(here("2026-11-22T22:00"));
        assertThat(at("2026-11-23T23:00").opensAt()).as("a day of its own").contains(here("2026-11-24T13:00"));
    }

    @Test
    void a_holiday_has_other_hours_or_none() {
        assertThat(at("2026-12-25T21:00").openUntil())
                .as("a Friday that is Christmas")
                .isEmpty();
        assertThat(at("2026-12-25T21:00").opensAt()).contains(here("2026-12-26T00:00"));
        assertThat(at("2027-03-29T10:00").opensAt()).as("Easter Monday").contains(here("2027-03-29T12:00"));
    }

    @Test
    void midnight_at_the_end_of_a_day_is_the_beginning_of_the_next_and_hours_that_touch_are_one() {
        assertThat(at("2026-11-27T23:59").openUntil()).contains(here("2026-11-28T02:00"));
        assertThat(at("2026-11-28T00:00").openUntil()).contains(here("2026-11-28T02:00"));
    }

    @Test
    void a_night_goes_on_after_midnight() {
        assertThat(at("2026-11-23T00:59").openUntil()).contains(here("2026-11-23T01:00"));
        assertThat(at("2026-11-23T01:00").opensAt()).contains(here("2026-11-23T09:00"));
    }

    @Test
    void in_the_night_the_clock_changes_the_hours_are_those_of_the_clock() {
        assertThat(at("2026-10-26T08:00").opensAt()).contains(Instant.parse("2026-10-26T08:00:00Z"));
        assertThat(at("2026-10-19T08:00").opensAt()).contains(Instant.parse("2026-10-19T07:00:00Z"));
    }
}
