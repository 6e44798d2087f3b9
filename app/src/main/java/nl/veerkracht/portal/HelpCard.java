package nl.veerkracht.portal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.core.io.Resource;

/**
 * What the help card says in every language: who can be called, when, and where more is to be read.
 *
 * @param number as people write it
 * @param address without {@code https://}, as it is read aloud
 * @param open empty when it is not said
 */
record HelpCard(String name, String number, boolean free, String address, List<Spell> open) {

    /** A card nobody can read helps nobody. */
    private static final int LONGEST = 200;

    /**
     * On these days from one time to another.
     *
     * @param close midnight is the end of the day
     */
    record Spell(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime close) {
        boolean everyDay() {
            return first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY;
        }

        boolean allDay() {
            return opens.equals(LocalTime.MIDNIGHT) && close.equals(LocalTime.MIDNIGHT);
        }
    }

    HelpCard {
        open = List.copyOf(open);
        for (String said : List.of(name, number, address)) {
            if (said.isBlank() || said.length() > LONGEST || said.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("Not to be put on a card: " + said);
            }
        }
    }

    static HelpCard read(Resource file) {
        Map<String, Object> read = YamlFile.read(file);
        return new HelpCard(
                said(read, "name"),
                said(read, "number"),
                Boolean.TRUE.equals(read.get("free")),
                said(read, "address"),
                ((List<?>) Objects.requireNonNullElse(read.get("open"), List.of()))
                        .stream().map(spell -> spell((Map<?, ?>) spell)).toList());
    }

    private static Spell spell(Map<?, ?> read) {
        return new Spell(day(read, "from"), day(read, "to"), time(read, "opens"), time(read, "closes"));
    }

    private static DayOfWeek day(Map<?, ?> read, String name) {
        return DayOfWeek.valueOf(said(read, name).toUpperCase(Locale.ROOT));
    }

    private static LocalTime time(Map<?, ?> read, String name) {
        String time = said(read, name);
        return time.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(time);
    }

    private static String said(Map<?, ?> map, String name) {
        return Objects.requireNonNull((String) map.get(name), name);
    }
}
