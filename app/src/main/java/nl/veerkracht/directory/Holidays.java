package nl.veerkracht.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The public holidays of {@code holidays.yaml}, in any year. */
@Component
final class Holidays {

    /**
     * @param day the day of the year, null for one that moves with Easter
     * @param easter days after Easter Sunday
     * @param onSunday days it moves when it falls on a Sunday
     * @param every only in years that this divides
     */
    private record Holiday(@Nullable MonthDay day, int easter, int onSunday, int every) {

        Optional<LocalDate> in(int year) {
            if (year % every != 0) {
                return Optional.empty();
            }
            LocalDate date = day == null ? easterOf(year).plusDays(easter) : day.atYear(year);
            return Optional.of(date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(onSunday) : date);
        }
    }

    private final List<Holiday> all;

    Holidays() {
        try (InputStream file = new ClassPathResource("holidays.yaml").getInputStream()) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all = ((List<?>) Objects.requireNonNull(read.get("holidays")))
                    .stream().map(one -> holiday((Map<?, ?>) one)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The public holidays cannot be read.", e);
        }
    }

    private static Holiday holiday(Map<?, ?> one) {
        Object day = one.get("day");
        return new Holiday(
                day == null ? null : MonthDay.parse("--" + day),
                number(one, "easter", 0),
                number(one, "on-sunday", 0),
                number(one, "every", 1));
    }

    private static int number(Map<?, ?> one, String name, int otherwise) {
        return one.get(name) instanceof Integer number ? number : otherwise;
    }

    boolean isOne(LocalDate date) {
        return all.stream()
                .anyMatch(one -> one.in(date.getYear()).filter(date::equals).isPresent());
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous rule in <i>Nature</i> of 20 April 1876 as Meeus gives it (Astronomical Algorithms, chapter 8). */
    static LocalDate easterOf(int year) {
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
