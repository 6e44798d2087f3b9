package nl.veerkracht.hours;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is otherwise on some days, by the name of the day: a date ({@code 2026-12-24}), a day of every year ({@code 12-24}) or a day counted from Easter Sunday
 * ({@code easter+1}, {@code easter-2}). The first of these that is there decides.
 */
public record NamedDays<T>(Map<String, T> byName) {

    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    public NamedDays {
        byName = Map.copyOf(byName);
    }

    /** Empty for a day that has no name of its own. */
    public Optional<T> of(LocalDate day) {
        long afterEaster = ChronoUnit.DAYS.between(Easter.sunday(day.getYear()), day);
        return Stream.of(day.toString(), EVERY_YEAR.format(day), String.format(Locale.ROOT, "easter%+d", afterEaster))
                .map(byName::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
