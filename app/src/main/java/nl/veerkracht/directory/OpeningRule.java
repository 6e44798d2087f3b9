package nl.veerkracht.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import nl.veerkracht.hours.Span;
import nl.veerkracht.hours.Times;
import org.jspecify.annotations.Nullable;

/** One schedule of a service, as far as a clock can read it. */
record OpeningRule(
        Recurrence recurrence,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Times times) {

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
        return times.isWholeDay() && validFrom == null && validTo == null ? recurrence.everyWeekOn() : Set.of();
    }

    Span on(LocalDate date) {
        return times.on(date);
    }
}
