package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.veerkracht.hours.Opening;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** A service in words. */
public final class Told {

    private static final int WEEK = 7;

    private Told() {}

    /** "Nu open, tot 17.00". */
    public static String opening(Screen screen, Opening opening) {
        return switch (opening) {
            case Opening.Always() -> screen.t("directory.open.always");
            case Opening.Open(Instant until) -> screen.t("directory.open.until", screen.time(until));
            case Opening.Closed(Instant opens) -> opens(screen, opens);
            case Opening.NotSoon() -> screen.t("directory.open.not-soon");
            case Opening.Unknown() -> screen.t("directory.open.unknown");
        };
    }

    private static String opens(Screen screen, Instant opens) {
        LocalDate day = LocalDate.ofInstant(opens, OpeningHours.HERE);
        if (day.equals(screen.today())) {
            return screen.t("directory.open.today", screen.time(opens));
        }
        return day.equals(screen.today().plusDays(1))
                ? screen.t("directory.open.tomorrow", screen.time(opens))
                : screen.t("directory.open.day", screen.weekday(day), screen.time(opens));
    }

    /** A number is not cut in two at the end of a line. */
    public static String number(String phone) {
        return phone.replace('-', '\u2011').replace(' ', '\u00a0');
    }

    public static boolean isAlways(Opening opening) {
        return opening instanceof Opening.Always;
    }

    public static boolean isOpen(Opening opening) {
        return opening instanceof Opening.Always || opening instanceof Opening.Open;
    }

    /** "Voor 12 tot en met 17 jaar". */
    public static String ages(Screen screen, Hit hit) {
        Integer youngest = hit.youngest();
        Integer oldest = hit.oldest();
        if (youngest != null && oldest != null) {
            return screen.t("directory.ages.between", youngest, oldest);
        }
        if (youngest != null) {
            return screen.t("directory.ages.from", youngest);
        }
        return oldest != null ? screen.t("directory.ages.to", oldest) : screen.t("directory.ages.all");
    }

    /** "Ongeveer 3 weken wachten", or null when nobody said. */
    public static @Nullable String wait(Screen screen, Hit hit) {
        Integer days = hit.waitDays();
        if (days == null) {
            return null;
        }
        if (days == 0) {
            return screen.t("directory.wait.none");
        }
        return days <= WEEK
                ? screen.t("directory.wait.days")
                : screen.count("directory.wait.weeks", (days + WEEK - 1) / WEEK);
    }

    /** When all of it was last confirmed, or that it is long ago. */
    public static String assured(Screen screen, Hit hit, Instant stale) {
        LocalDate on = hit.assured();
        if (on == null) {
            return screen.t("directory.assured.never");
        }
        return isStale(hit, stale)
                ? screen.t("directory.assured.stale", screen.date(on))
                : screen.t("directory.assured.on", screen.date(on));
    }

    public static boolean isStale(Hit hit, Instant stale) {
        LocalDate on = hit.assured();
        return on == null || on.isBefore(LocalDate.ofInstant(stale, OpeningHours.HERE));
    }

    /** "Nederlands, Engels". */
    public static String languages(Screen screen, List<String> codes) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(screen.locale()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** "9.00 – 12.00, 13.00 – 17.00", or that it is closed. */
    public static String day(Screen screen, ServicePage.Day day) {
        return day.open().isEmpty()
                ? screen.t("directory.day.closed")
                : day.open().stream()
                        .map(open -> screen.time(open.from()) + " – " + screen.time(open.to()))
                        .collect(Collectors.joining(", "));
    }
}
