package nl.veerkracht.directory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads schedules as HSDS writes them. */
final class Week {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final int ZONE = 3;

    private static final int MINUTES = 60;

    /** No place is further from UTC. */
    private static final int FURTHEST = 18 * MINUTES;

    private Week() {}

    /**
     * The zone of a schedule. HSDS tells it as hours from UTC, which says nothing of summer time; who writes what Amsterdam has in winter or in summer means the
     * clock in Amsterdam all year.
     */
    static ZoneId zone(@Nullable Double hours) {
        return hours == null ? OpeningHours.HERE : zone((int) Math.round(hours * MINUTES));
    }

    private static ZoneId zone(int minutes) {
        boolean here = minutes == 0 || minutes == MINUTES || minutes == 2 * MINUTES;
        return here || Math.abs(minutes) > FURTHEST ? OpeningHours.HERE : ZoneOffset.ofTotalSeconds(minutes * MINUTES);
    }

    /** Days such as {@code MO,-1FR}; empty when they cannot be read. */
    static Optional<List<OnDay>> days(@Nullable String written) {
        return each(written, OnDay::of);
    }

    /** Days of the month such as {@code 1,-1}; empty when they cannot be read. */
    static Optional<List<Integer>> monthDays(@Nullable String written) {
        return each(written, Integer::valueOf);
    }

    private static <T> Optional<List<T>> each(@Nullable String written, Function<String, T> read) {
        if (written == null || written.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(Arrays.stream(written.toUpperCase(Locale.ROOT).split(","))
                    .map(String::strip)
                    .map(read)
                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The zone a time carries behind it, such as {@code 09:00-04:00}; empty when it carries none. */
    static Optional<ZoneId> zoneOf(String written) {
        Matcher read = TIME.matcher(written.strip());
        return read.matches() && read.group(ZONE) != null
                ? Optional.of(zone(minutes(read.group(ZONE))))
                : Optional.empty();
    }

    /** Of an offset such as {@code -04:00} or {@code Z}; it may be further than any place is. */
    private static int minutes(String offset) {
        String digits = offset.replaceAll("[^0-9]", "");
        int minutes = digits.isEmpty()
                ? 0
                : Integer.parseInt(digits.substring(0, 2)) * MINUTES + Integer.parseInt(digits.substring(2));
        return offset.startsWith("-") ? -minutes : minutes;
    }

    /** A time such as {@code 9:00}, {@code 9.30}, {@code 21}, {@code 24:00} or {@code 09:00:00+01:00}. */
    static Optional<LocalTime> time(String written) {
        Matcher read = TIME.matcher(written.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        boolean midnight = hour == 24 && minute == 0;
        return hour > 23 && !midnight || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour % 24, minute));
    }
}
