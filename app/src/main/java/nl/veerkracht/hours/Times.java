package nl.veerkracht.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * From when until when, on some day.
 *
 * @param closes at or before {@code opens} means on the next day, so that twice the same time is a whole day; the last minute of a day is its end
 * @param zone whose clock the times are on
 */
public record Times(LocalTime opens, LocalTime closes, ZoneId zone) {

    /** What people write for the end of a day. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    public Times {
        if (!closes.isBefore(LAST_MINUTE)) {
            closes = LocalTime.MIDNIGHT;
        }
    }

    /**
     * Times such as {@code 09:00-22:00} or {@code 20:00-24:00}, on the clock in Amsterdam.
     *
     * @throws java.time.DateTimeException when they are no times
     */
    public static Times of(String written) {
        String[] ends = written.split("-", 2);
        String closes = ends.length == 2 ? ends[1].strip() : "";
        return new Times(
                LocalTime.parse(ends[0].strip()),
                closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes),
                Timetable.HERE);
    }

    /** A day and a night without a break. */
    public boolean isWholeDay() {
        return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
    }

    /** From clock times to moments: a night in which the clock changes is an hour longer or shorter. What the clock leaps over is no time at all. */
    public Span on(LocalDate date) {
        LocalDate last = closes.isAfter(opens) ? date : date.plusDays(1);
        return new Span(
                date.atTime(opens).atZone(zone).toInstant(),
                last.atTime(closes).atZone(zone).toInstant());
    }
}
