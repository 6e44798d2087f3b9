package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.directory.Recurrence.Freq;
import nl.veerkracht.hours.Holidays;
import nl.veerkracht.hours.Opening;
import nl.veerkracht.hours.Span;
import nl.veerkracht.hours.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private final Holidays holidays = new Holidays();

    /** A moment by the clock in Amsterdam. */
    private static Instant at(String clock) {
        return LocalDateTime.parse(clock).atZone(OpeningHours.HERE).toInstant();
    }

    private static OpeningRule rule(Recurrence recurrence, String opens, String closes) {
        return new OpeningRule(
                recurrence, null, null, new Times(LocalTime.parse(opens), LocalTime.parse(closes), OpeningHours.HERE));
    }

    private static OpeningRule weekly(String days, String opens, String closes) {
        return rule(recurring(Freq.WEEKLY, 1, days, "", null, null, null), opens, closes);
    }

    private static Recurrence recurring(
            @Nullable Freq freq,
            int interval,
            String days,
            String monthDays,
            @Nullable String start,
            @Nullable String until,
            @Nullable Integer count) {
        return new Recurrence(
                freq,
                interval,
                Week.days(days).orElseThrow(),
                Week.monthDays(monthDays).orElseThrow(),
                start == null ? null : LocalDate.parse(start),
                until == null ? null : LocalDate.parse(until),
                count,
                DayOfWeek.MONDAY);
    }

    private OpeningHours hours(OpeningRule... rules) {
        return new OpeningHours(List.of(rules), List.of(), false, holidays);
    }

    private static List<String> days(Recurrence recurrence, String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last))
                .filter(recurrence::holds)
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void it_is_open_from_the_first_minute_until_before_the_last() {
        OpeningHours office = hours(weekly("MO,TU,WE,TH,FR", "09:00", "17:00"));
        assertThat(office.at(at("2026-11-23T09:00"))).isEqualTo(new Opening.Open(at("2026-11-23T17:00")));
        assertThat(office.at(at("2026-11-23T16:59"))).isEqualTo(new Opening.Open(at("2026-11-23T17:00")));
        assertThat(office.at(at("2026-11-23T17:00"))).isEqualTo(new Opening.Closed(at("2026-11-24T09:00")));
        assertThat(office.at(at("2026-11-23T08:59"))).isEqualTo(new Opening.Closed(at("2026-11-23T09:00")));
        assertThat(office.at(at("2026-11-27T18:00"))).isEqualTo(new Opening.Closed(at("2026-11-30T09:00")));
    }

    @Test
    void hours_over_midnight_belong_to_the_day_they_begin() {
        OpeningHours night = hours(weekly("FR", "20:00", "02:00"));
        assertThat(night.at(at("2026-11-28T01:59"))).isEqualTo(new Opening.Open(at("2026-11-28T02:00")));
        assertThat(night.at(at("2026-11-28T02:00"))).isEqualTo(new Opening.Closed(at("2026-12-04T20:00")));
    }

    @Test
    void two_stretches_of_a_day_leave_the_time_between_closed_and_stretches_that_touch_are_one() {
        OpeningHours day = hours(weekly("MO", "09:00", "12:00"), weekly("MO", "13:00", "17:00"));
        assertThat(day.at(at("2026-11-23T12:30"))).isEqualTo(new Opening.Closed(at("2026-11-23T13:00")));
        OpeningHours touching = hours(weekly("MO", "09:00", "12:00"), weekly("MO", "12:00", "17:00"));
        assertThat(touching.at(at("2026-11-23T10:00"))).isEqualTo(new Opening.Open(at("2026-11-23T17:00")));
        OpeningHours overlapping = hours(weekly("MO", "09:00", "17:00"), weekly("MO", "10:00", "12:00"));
        assertThat(overlapping.at(at("2026-11-23T11:00"))).isEqualTo(new Opening.Open(at("2026-11-23T17:00")));
    }

    @Test
    void day_and_night_is_always_on_holidays_and_closed_days_too() {
        OpeningHours always = new OpeningHours(
                List.of(weekly("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59")),
                List.of(new OpeningHours.Days(LocalDate.parse("2026-12-20"), LocalDate.parse("2026-12-31"))),
                false,
                holidays);
        assertThat(always.at(at("2026-12-25T03:00"))).isEqualTo(new Opening.Always());
        assertThat(always.spans(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26")))
                .containsExactly(new Span(at("2026-12-24T00:00"), at("2026-12-27T00:00")));
    }

    @Test
    void the_clock_in_amsterdam_rules_in_summer_and_in_winter() {
        OpeningHours office = hours(weekly("MO", "09:00", "17:00"));
        assertThat(office.at(Instant.parse("2026-07-06T07:00:00Z"))).isInstanceOf(Opening.Open.class);
        assertThat(office.at(Instant.parse("2026-12-07T07:30:00Z")))
                .isEqualTo(new Opening.Closed(Instant.parse("2026-12-07T08:00:00Z")));
    }

    @Test
    void a_night_in_which_the_clock_changes_is_an_hour_longer_or_shorter() {
        OpeningRule night = weekly("SA", "22:00", "06:00");
        assertThat(length(night, "2026-10-24")).isEqualTo(Duration.ofHours(9));
        assertThat(length(night, "2026-03-28")).isEqualTo(Duration.ofHours(7));
        assertThat(length(night, "2026-05-02")).isEqualTo(Duration.ofHours(8));
        // Half past two does not exist in the night of the change.
        OpeningRule early = weekly("SU", "02:30", "04:00");
        assertThat(length(early, "2026-03-29")).isEqualTo(Duration.ofMinutes(30));
    }

    private static Duration length(OpeningRule rule, String date) {
        Span span = rule.on(LocalDate.parse(date));
        return Duration.between(span.from(), span.to());
    }

    @Test
    void half_an_hour_that_the_clock_leaps_over_is_no_time_at_all() {
        OpeningHours night = hours(weekly("SU", "02:30", "03:00"));
        LocalDate leap = LocalDate.parse("2027-03-28");

        assertThat(night.spans(leap, leap)).isEmpty();
        assertThat(night.spans(leap.plusDays(7), leap.plusDays(7))).hasSize(1);
    }

    @Test
    void a_zone_further_than_any_place_is_taken_for_a_slip() {
        assertThat(Week.zone(60.0)).isEqualTo(OpeningHours.HERE);
        assertThat(Week.zoneOf("09:00+99:00")).contains(OpeningHours.HERE);
        assertThat(Week.zoneOf("09:00-04:00")).contains(ZoneOffset.ofHours(-4));
        assertThat(Week.zoneOf("09:00Z")).contains(OpeningHours.HERE);
    }

    @Test
    void usual_hours_do_not_hold_on_a_public_holiday_unless_it_says_so() {
        OpeningRule fridays = weekly("FR", "09:00", "17:00");
        Instant christmas = at("2026-12-25T10:00");
        assertThat(hours(fridays).at(christmas)).isEqualTo(new Opening.Closed(at("2027-01-08T09:00")));
        OpeningHours open = new OpeningHours(List.of(fridays), List.of(), true, holidays);
        assertThat(open.at(christmas)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void what_is_said_of_one_day_outdoes_what_is_usual() {
        OpeningRule once = rule(recurring(null, 1, "", "", "2026-12-25", null, null), "12:00", "14:00");
        OpeningHours both = hours(weekly("FR", "09:00", "17:00"), once);
        assertThat(both.at(at("2026-12-25T10:00"))).isEqualTo(new Opening.Closed(at("2026-12-25T12:00")));
        assertThat(both.at(at("2026-12-25T13:00"))).isEqualTo(new Opening.Open(at("2026-12-25T14:00")));
        OpeningRule valid = new OpeningRule(
                recurring(null, 1, "", "", null, null, null),
                LocalDate.parse("2026-11-27"),
                LocalDate.parse("2026-11-27"),
                Times.of("18:00-19:00"));
        assertThat(hours(weekly("FR", "09:00", "17:00"), valid).at(at("2026-11-27T10:00")))
                .isEqualTo(new Opening.Closed(at("2026-11-27T18:00")));
    }

    @Test
    void on_its_own_closed_days_it_is_closed() {
        OpeningHours holiday = new OpeningHours(
                List.of(weekly("MO,TU,WE,TH,FR", "09:00", "17:00")),
                List.of(new OpeningHours.Days(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-27"))),
                false,
                holidays);
        assertThat(holiday.at(at("2026-11-24T10:00"))).isEqualTo(new Opening.Closed(at("2026-11-30T09:00")));
    }

    @Test
    void hours_that_are_not_valid_yet_or_any_more_open_nothing() {
        OpeningRule summer = new OpeningRule(
                recurring(Freq.WEEKLY, 1, "MO", "", null, null, null),
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-08-31"),
                Times.of("09:00-17:00"));
        assertThat(hours(summer).at(at("2026-05-18T10:00"))).isEqualTo(new Opening.Closed(at("2026-06-01T09:00")));
        assertThat(hours(summer).at(at("2026-08-31T10:00"))).isInstanceOf(Opening.Open.class);
        assertThat(hours(summer).at(at("2026-09-07T10:00"))).isEqualTo(new Opening.NotSoon());
    }

    @Test
    void without_a_rule_nobody_knows() {
        assertThat(hours().at(at("2026-11-23T10:00"))).isEqualTo(new Opening.Unknown());
    }

    @Test
    void every_other_week_is_counted_from_where_it_begins() {
        Recurrence other = recurring(Freq.WEEKLY, 2, "TU,SU", "", "2026-11-03", null, null);
        assertThat(days(other, "2026-11-01", "2026-12-01"))
                .containsExactly("2026-11-03", "2026-11-08", "2026-11-17", "2026-11-22");
        Recurrence sundays = new Recurrence(
                Freq.WEEKLY, 2, other.days(), List.of(), LocalDate.parse("2026-11-03"), null, null, DayOfWeek.SUNDAY);
        assertThat(days(sundays, "2026-11-01", "2026-12-01"))
                .containsExactly("2026-11-03", "2026-11-15", "2026-11-17", "2026-11-29");
    }

    @Test
    void a_month_has_first_and_last_weekdays_and_days_counted_from_both_ends() {
        assertThat(days(recurring(Freq.MONTHLY, 1, "1MO,-1FR", "", null, null, null), "2026-11-01", "2027-01-01"))
                .containsExactly("2026-11-02", "2026-11-27", "2026-12-07", "2026-12-25");
        assertThat(days(recurring(Freq.MONTHLY, 1, "", "1,-1", null, null, null), "2026-11-01", "2027-01-01"))
                .containsExactly("2026-11-01", "2026-11-30", "2026-12-01", "2026-12-31");
        assertThat(days(recurring(Freq.MONTHLY, 1, "FR", "13", null, null, null), "2026-01-01", "2027-01-01"))
                .containsExactly("2026-02-13", "2026-03-13", "2026-11-13");
        assertThat(days(recurring(Freq.MONTHLY, 1, "5SA", "", null, null, null), "2026-09-01", "2026-12-01"))
                .containsExactly("2026-10-31");
        assertThat(days(recurring(Freq.MONTHLY, 3, "", "31", "2026-01-31", null, null), "2026-01-01", "2027-01-01"))
                .containsExactly("2026-01-31", "2026-07-31", "2026-10-31");
    }

    @Test
    void a_rule_without_days_goes_on_as_it_began() {
        assertThat(days(recurring(Freq.WEEKLY, 1, "", "", "2026-11-04", null, 3), "2026-11-01", "2027-01-01"))
                .containsExactly("2026-11-04", "2026-11-11", "2026-11-18");
        assertThat(days(
                        recurring(Freq.MONTHLY, 1, "", "", "2026-10-31", "2026-12-31", null),
                        "2026-10-01",
                        "2027-02-01"))
                .containsExactly("2026-10-31", "2026-12-31");
        assertThat(days(recurring(null, 1, "", "", "2026-11-04", null, null), "2026-11-01", "2026-12-01"))
                .containsExactly("2026-11-04");
        assertThat(days(recurring(Freq.WEEKLY, 1, "MO,TH", "", "2026-11-05", null, 4), "2026-11-01", "2027-01-01"))
                .containsExactly("2026-11-05", "2026-11-09", "2026-11-12", "2026-11-16");
    }

    @Test
    void days_and_times_that_cannot_be_read_are_told_apart_from_none() {
        assertThat(Week.days(null)).hasValue(List.of());
        assertThat(Week.days("mo, -1fr"))
                .hasValue(List.of(new OnDay(0, DayOfWeek.MONDAY), new OnDay(-1, DayOfWeek.FRIDAY)));
        assertThat(Week.days("someday")).isEmpty();
        assertThat(Week.monthDays("1,x")).isEmpty();
        assertThatThrownBy(() -> recurring(Freq.WEEKLY, 0, "MO", "", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of("9", "09:30:00Z", "9.30", "24:00").map(Week::time).map(time -> time.orElseThrow()))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(9, 30), LocalTime.MIDNIGHT);
        assertThat(Stream.of("25", "9:60", "24:01", "nine", "").flatMap(time -> Week.time(time).stream()))
                .isEmpty();
    }

    @Test
    void a_zone_told_in_hours_means_the_clock_in_amsterdam_when_that_could_be_meant() {
        assertThat(Week.zone(null)).isEqualTo(OpeningHours.HERE);
        assertThat(Week.zone(1.0)).isEqualTo(OpeningHours.HERE);
        assertThat(Week.zone(2.0)).isEqualTo(OpeningHours.HERE);
        assertThat(Week.zone(-4.0)).isEqualTo(ZoneOffset.ofHours(-4));
        assertThat(Week.zoneOf("09:00-04:00")).hasValue(ZoneOffset.ofHours(-4));
        assertThat(Week.zoneOf("09:00:00+0100")).hasValue(OpeningHours.HERE);
        assertThat(Week.zoneOf("09:00Z")).hasValue(OpeningHours.HERE);
        assertThat(Week.zoneOf("09:00")).isEmpty();
    }
}
