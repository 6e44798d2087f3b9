package nl.veerkracht.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import nl.veerkracht.signal.PartialDate;

/**
 * When an age is reached, in Dutch law: at the start of the birthday, in Amsterdam. Who was born on 29 February grows a year older on 1 March in years
 * without that day: the year is full only when 28 February is over. {@link LocalDate#plusYears} says 28 February, which is a day too early. The decision and
 * its sources stand in {@code docs/decisions/0030-the-day-somebody-is-eighteen.md}.
 */
final class Age {

    static final int OF_AGE = 18;
    static final int WATCHED = 16;

    private Age() {}

    static LocalDate reached(LocalDate born, int years) {
        boolean leapDay = born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29;
        return leapDay && !Year.isLeap(born.getYear() + years)
                ? LocalDate.of(born.getYear() + years, Month.MARCH, 1)
                : born.plusYears(years);
    }

    /** The earliest day it can be: of a birth known as a month or a year only, that day is watched. */
    static LocalDate earliest(PartialDate born, int years) {
        return reached(born.first(), years);
    }

    static LocalDate latest(PartialDate born, int years) {
        return reached(born.last(), years);
    }

    /** The moment from which she may be of age. */
    static Instant ofAge(PartialDate born) {
        return earliest(born, OF_AGE).atStartOfDay(Today.AMSTERDAM).toInstant();
    }
}
