package nl.veerkracht.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingHoursTests {

    private final WorkingHours office = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void two_working_days_are_two_working_days() {
        assertThat(after("2026-11-23T10:00")).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void an_evening_or_a_weekend_begins_on_the_next_working_morning() {
        assertThat(after("2026-11-20T18:30")).isEqualTo(at("2026-11-24T17:00"));
        assertThat(after("2026-11-22T12:00")).isEqualTo(at("2026-11-24T17:00"));
        assertThat(after("2026-11-23T06:00")).isEqualTo(at("2026-11-24T17:00"));
    }

    @Test
    void christmas_and_new_year_do_not_count() {
        assertThat(after("2026-12-24T13:00")).isEqualTo(at("2026-12-29T13:00"));
        assertThat(WorkingHours.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void a_night_in_which_the_clock_changes_costs_nobody_an_hour() {
        assertThat(after("2026-03-27T12:00")).isEqualTo(at("2026-03-31T12:00"));
    }

    @Test
    void easter_and_what_hangs_from_it_fall_where_the_calendar_says() {
        assertThat(WorkingHours.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(WorkingHours.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(WorkingHours.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
        assertThat(WorkingHours.holidays(2026))
                .contains(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25));
        assertThat(WorkingHours.holidays(2025)).contains(LocalDate.of(2025, 4, 26), LocalDate.of(2025, 5, 5));
    }

    private Instant after(String start) {
        return office.after(at(start), Duration.ofHours(16));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }
}
