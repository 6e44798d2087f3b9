package nl.veerkracht.chat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When somebody reads. Outside these hours a message waits, and she is told until when. Other hours are for a date ({@code 2026-12-24}), a day of every year
 * ({@code 12-24}) or a day counted from Easter Sunday ({@code easter+1}); the first of these that is there decides.
 */
@Component
public class OpeningHours {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int A_YEAR = 366;

    /** @param until the last moment of the day is 24:00, which is the first of the next */
    private record Hours(LocalTime from, @Nullable LocalTime until) {
        static @Nullable Hours of(String written) {
            if (written.equals("closed")) {
                return null;
            }
            String[] ends = written.split("-", -1);
            return new Hours(LocalTime.parse(ends[0]), ends[1].equals("24:00") ? null : LocalTime.parse(ends[1]));
        }

        Instant begin(LocalDate day) {
            return day.atTime(from).atZone(HERE).toInstant();
        }

        Instant end(LocalDate day) {
            return (until == null ? day.plusDays(1).atStartOfDay() : day.atTime(until))
                    .atZone(HERE)
                    .toInstant();
        }
    }

    private final Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Optional<Hours>> other = new HashMap<>();
    private final Clock clock;

    OpeningHours(ChatTerms terms, Clock clock) {
        this.clock = clock;
        terms.hours()
                .forEach((day, hours) -> Optional.ofNullable(Hours.of(hours)).ifPresent(open -> week.put(day, open)));
        terms.otherHours().forEach((day, hours) -> other.put(day, Optional.ofNullable(Hours.of(hours))));
    }

    /** Who: anyone. Until when somebody reads now; empty when nobody does. */
    public Optional<Instant> openUntil() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, HERE);
        return of(today)
                .filter(hours -> !now.isBefore(hours.begin(today)) && now.isBefore(hours.end(today)))
                .map(hours -> hours.end(today));
    }

    /** Who: anyone. When somebody reads next; empty when somebody reads now, or when the hours never open again. */
    public Optional<Instant> opensAt() {
        if (openUntil().isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, HERE);
        return IntStream.range(0, A_YEAR)
                .mapToObj(today::plusDays)
                .flatMap(day -> of(day).map(hours -> hours.begin(day)).stream())
                .filter(begin -> begin.isAfter(now))
                .findFirst();
    }

    private Optional<Hours> of(LocalDate day) {
        return Stream.of(day.toString(), EVERY_YEAR.format(day), "easter+" + afterEaster(day))
                .map(other::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Optional.ofNullable(week.get(day.getDayOfWeek())));
    }

    private static long afterEaster(LocalDate day) {
        return ChronoUnit.DAYS.between(easter(day.getYear()), day);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
