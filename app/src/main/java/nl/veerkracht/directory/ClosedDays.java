package nl.veerkracht.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closed days as an attribute holds them: {@code 2026-12-24/2027-01-03,2027-04-01}. */
final class ClosedDays {

    private ClosedDays() {}

    /** What can be read of them. */
    static List<OpeningHours.Days> of(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(",")).flatMap(ClosedDays::one).toList();
    }

    private static Stream<OpeningHours.Days> one(String written) {
        String[] ends = written.strip().split("/");
        try {
            LocalDate first = LocalDate.parse(ends[0].strip());
            LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1].strip());
            return last.isBefore(first) ? Stream.of() : Stream.of(new OpeningHours.Days(first, last));
        } catch (DateTimeParseException unreadable) {
            return Stream.of();
        }
    }
}
