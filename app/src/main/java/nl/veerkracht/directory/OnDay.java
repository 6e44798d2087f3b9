package nl.veerkracht.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as BYDAY of RFC 5545 names it: {@code MO} is every Monday, {@code 2MO} the second of the month, {@code -1MO} the last.
 *
 * @param nth in its month, counted from the end when negative; 0 for every one
 */
record OnDay(int nth, DayOfWeek day) {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    /** @throws IllegalArgumentException when it is no day */
    static OnDay of(String written) {
        Matcher read = WRITTEN.matcher(written);
        if (!read.matches()) {
            throw new IllegalArgumentException("No day of a schedule: " + written);
        }
        int nth = read.group(1) == null ? 0 : Integer.parseInt(read.group(1));
        return new OnDay(nth, day(read.group(2)));
    }

    private static DayOfWeek day(String two) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(two)) {
                return day;
            }
        }
        throw new IllegalArgumentException(two);
    }

    boolean is(LocalDate date) {
        return nth == 0
                ? date.getDayOfWeek() == day
                : date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)).equals(date);
    }
}
