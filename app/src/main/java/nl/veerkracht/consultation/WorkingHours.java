package nl.veerkracht.consultation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Counts in working hours: weekdays between opening and closing, in Amsterdam, not on Dutch public holidays.
 *
 * @param opens first working moment of a day
 * @param closes last working moment of a day
 */
record WorkingHours(LocalTime opens, LocalTime closes) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The moment at which {@code hours} of working time have passed since {@code start}. */
    Instant after(Instant start, Duration hours) {
        LocalDateTime at = nextWorkingMoment(LocalDateTime.ofInstant(start, HERE));
        Duration left = hours;
        while (left.compareTo(Duration.between(at.toLocalTime(), closes)) > 0) {
            left = left.minus(Duration.between(at.toLocalTime(), closes));
            at = nextWorkingMoment(at.toLocalDate().plusDays(1).atTime(opens));
        }
        return at.plus(left).atZone(HERE).toInstant();
    }

    private LocalDateTime nextWorkingMoment(LocalDateTime from) {
        LocalDateTime at = from.toLocalTime().isBefore(closes)
                ? from
                : from.toLocalDate().plusDays(1).atTime(opens);
        while (!isWorkingDay(at.toLocalDate())) {
            at = at.toLocalDate().plusDays(1).atTime(opens);
        }
        return at.toLocalTime().isBefore(opens) ? at.with(opens) : at;
    }

    static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays(day.getYear()).contains(day);
    }

    /** New Year, Easter Monday, King's Day, Ascension, Whit Monday, Christmas; Liberation Day in the years it is a day off for most. */
    static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        LocalDate kingsDay = LocalDate.of(year, 4, 27);
        LocalDate liberation = LocalDate.of(year, 5, 5);
        return Set.copyOf(java.util.List.of(
                LocalDate.of(year, 1, 1),
                easter.plusDays(1),
                kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay,
                easter.plusDays(39),
                easter.plusDays(50),
                year % 5 == 0 ? liberation : easter,
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
