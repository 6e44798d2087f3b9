package nl.veerkracht.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One schedule of a service, as far as a clock can read it.
 *
 * @param closes at or before {@code opens} means on the next day, so that twice the same time is a whole day
 * @param zone whose clock the times are on
 */
record OpeningRule(
        Recurrence recurrence,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalTime opens,
        LocalTime closes,
        ZoneId zone) {

    /** What people write for the end of a day. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    OpeningRule {
        if (!closes.isBefore(LAST_MINUTE)) {
            closes = LocalTime.MIDNIGHT;
        }
    }

    boolean holds(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo))
                && recurrence.holds(date);
    }

    /** Whether it is about this one day and no other: such a rule outdoes what is usual on that day. */
    boolean isFor(LocalDate date) {
        boolean once = recurrence.freq() == null && date.equals(recurrence.start());
        return holds(date) && (once || (date.equals(validFrom) && date.equals(validTo)));
    }

    /** The days of the week on which it is open all day, always. */
    Set<DayOfWeek> wholeDays() {
        boolean whole = opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
        return whole && validFrom == null && validTo == null ? recurrence.everyWeekOn() : Set.of();
    }

    /** From clock times to moments: a night in which the clock changes is an hour longer or shorter. */
    Span on(LocalDate date) {
        LocalDate last = closes.isAfter(opens) ? date : date.plusDays(1);
        return new Span(
                date.atTime(opens).atZone(zone).toInstant(),
                last.atTime(closes).atZone(zone).toInstant());
    }
}
