package nl.veerkracht.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.yaml.YamlFile;
import org.jspecify.annotations.Nullable;

/** The public holidays of {@code holidays.yaml}, in any year. */
public final class Holidays {

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
            LocalDate date = day == null ? Easter.sunday(year).plusDays(easter) : day.atYear(year);
            return Optional.of(date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(onSunday) : date);
        }
    }

    private final List<Holiday> all;

    /** Reads them; they are the same in every room. */
    public Holidays() {
        Map<String, Object> read = YamlFile.read("holidays.yaml");
        all = ((List<?>) Objects.requireNonNull(read.get("holidays")))
                .stream().map(one -> holiday((Map<?, ?>) one)).toList();
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

    public boolean isOne(LocalDate date) {
        return all.stream()
                .anyMatch(one -> one.in(date.getYear()).filter(date::equals).isPresent());
    }
}
