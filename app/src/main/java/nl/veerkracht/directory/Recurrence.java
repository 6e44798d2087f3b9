package nl.veerkracht.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On which days something comes back, as far as HSDS lets a schedule say so: the weekly and monthly rules of RFC 5545. Asked of one day at a time, so that
 * nobody need list all days since a rule began.
 *
 * @param freq null for something that is once, on the day it begins, or every day when it names none
 * @param interval every so many weeks or months, counted from where it begins
 * @param monthDays days of the month, counted from its end when negative
 * @param start null when it has no beginning
 * @param count how often at most, counted from {@code start}
 */
record Recurrence(
        @Nullable Freq freq,
        int interval,
        List<OnDay> days,
        List<Integer> monthDays,
        @Nullable LocalDate start,
        @Nullable LocalDate until,
        @Nullable Integer count,
        DayOfWeek weekStart) {

    enum Freq {
        WEEKLY,
        MONTHLY
    }

    Recurrence {
        days = List.copyOf(days);
        monthDays = List.copyOf(monthDays);
        if (interval < 1) {
            throw new IllegalArgumentException("An interval of a schedule is at least 1.");
        }
    }

    boolean holds(LocalDate date) {
        return inside(date) && inTurn(date) && named(date) && !usedUp(date);
    }

    private boolean inside(LocalDate date) {
        return (start == null || !date.isBefore(start)) && (until == null || !date.isAfter(until));
    }

    private boolean inTurn(LocalDate date) {
        if (interval == 1 || start == null) {
            return true;
        }
        return freq == Freq.MONTHLY
                ? YearMonth.from(start).until(YearMonth.from(date), ChronoUnit.MONTHS) % interval == 0
                : week(start).until(week(date), ChronoUnit.WEEKS) % interval == 0;
    }

    private LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    private boolean named(LocalDate date) {
        if (days.isEmpty() && monthDays.isEmpty()) {
            return asItBegan(date);
        }
        boolean onDay = days.isEmpty() || days.stream().anyMatch(day -> day.is(date));
        return onDay && (monthDays.isEmpty() || monthDays.stream().anyMatch(day -> isMonthDay(date, day)));
    }

    private static boolean isMonthDay(LocalDate date, int day) {
        return date.getDayOfMonth() == (day > 0 ? day : date.lengthOfMonth() + 1 + day);
    }

    private boolean asItBegan(LocalDate date) {
        if (start == null) {
            return true;
        }
        return switch (freq) {
            case null -> date.equals(start);
            case WEEKLY -> date.getDayOfWeek() == start.getDayOfWeek();
            case MONTHLY -> date.getDayOfMonth() == start.getDayOfMonth();
        };
    }

    private boolean usedUp(LocalDate date) {
        if (count == null || start == null) {
            return false;
        }
        long before = start.datesUntil(date)
                .filter(day -> inTurn(day) && named(day))
                .limit(count)
                .count();
        return before >= count;
    }

    /** The days of the week on which it is, every week for ever. */
    Set<DayOfWeek> everyWeekOn() {
        boolean bounded = interval > 1 || !monthDays.isEmpty() || start != null || until != null;
        if (bounded) {
            return Set.of();
        }
        return days.isEmpty()
                ? EnumSet.allOf(DayOfWeek.class)
                : days.stream().filter(day -> day.nth() == 0).map(OnDay::day).collect(Collectors.toSet());
    }
}
