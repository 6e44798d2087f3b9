package nl.veerkracht.trajectory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.veerkracht.signal.PartialDate;

/** A date of birth as far as known. */
public record Birth(PartialDate date) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /**
     * @param from the youngest age that is certain; who was born on 29 February grows older on 1 March in other years
     * @param to the oldest age that is possible
     */
    public record Age(int from, int to) {}

    static Birth of(String iso) {
        return new Birth(new PartialDate(iso));
    }

    /** What was written as a date of birth, or empty when there is no such date. */
    static Optional<Birth> read(String written) {
        try {
            return WRITTEN.matcher(written).matches() ? Optional.of(of(written)) : Optional.empty();
        } catch (DateTimeException e) {
            // 31 February was written; there is no such day.
            return Optional.empty();
        }
    }

    public String iso() {
        return date.iso();
    }

    /** The age on a day, by the calendar: two ages when the birthday of the year may or may not have been. */
    public Age age(LocalDate today) {
        return new Age(years(date.last(), today), years(date.first(), today));
    }

    private static int years(LocalDate born, LocalDate today) {
        return Math.max(0, Period.between(born, today).getYears());
    }
}
