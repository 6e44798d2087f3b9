package nl.veerkracht.hours;

import java.time.LocalDate;

/** Easter, from which many holidays are counted. */
final class Easter {

    private Easter() {}

    /** Easter Sunday of the Gregorian calendar, by the anonymous rule in <i>Nature</i> of 20 April 1876 as Meeus gives it (Astronomical Algorithms, chapter 8). */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moved = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - moved + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int counted = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, counted / 31, counted % 31 + 1);
    }
}
