package nl.veerkracht.signal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Day, month and year as typed, and as one partial date. */
final class DateParts {

    private DateParts() {}

    /** As ISO 8601 as far as it was filled in, null when nothing was; nonsense stays nonsense, for the check to find. */
    static @Nullable String iso(@Nullable String day, @Nullable String month, @Nullable String year) {
        String typed =
                Stream.of(padded(year, 4), padded(month, 2), padded(day, 2)).collect(Collectors.joining("-"));
        String filled = typed.replaceFirst("-+$", "");
        return filled.isEmpty() ? null : filled;
    }

    /** One part of a partial date or moment: 0 is the year, 1 the month, 2 the day. */
    static @Nullable String part(@Nullable String iso, int which) {
        String[] parts = iso == null ? new String[0] : iso.split("[-T]");
        return which < parts.length ? parts[which] : null;
    }

    private static String padded(@Nullable String typed, int length) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? "" : "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
