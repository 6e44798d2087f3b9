package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A date as far as known: a year, a month or a day, written as ISO 8601 ({@code 2009}, {@code 2009-05}, {@code 2009-05-03}). */
public record PartialDate(@JsonValue String iso) {

    /**
     * Reads a date.
     *
     * @throws DateTimeException when no calendar has this date, or it is written otherwise
     */
    @JsonCreator
    public PartialDate {
        first(iso);
    }

    /** The earliest day it can be. */
    public LocalDate first() {
        return first(iso);
    }

    /** The latest day it can be. */
    public LocalDate last() {
        return switch (iso.length()) {
            case 4 -> first().plusYears(1).minusDays(1);
            case 7 -> first().plusMonths(1).minusDays(1);
            default -> first();
        };
    }

    /** The day, when it is known to the day. */
    public Optional<LocalDate> day() {
        return iso.length() == 10 ? Optional.of(first()) : Optional.empty();
    }

    private static LocalDate first(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            case 10 -> LocalDate.parse(iso);
            default -> throw new DateTimeException("A date is YYYY, YYYY-MM or YYYY-MM-DD.");
        };
    }
}
