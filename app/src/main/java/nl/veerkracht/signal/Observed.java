package nl.veerkracht.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** When something was seen or heard, as exactly as the signaller knows. */
final class Observed {

    static final int EARLIEST_YEAR = 1900;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** What was read. */
    sealed interface Reading permits Day, Wrong {}

    /** A real time in the past, or today or tomorrow; {@code on} is the first day it can have been. */
    record Day(LocalDate on) implements Reading {}

    /** Not a time; {@code kind} is the last part of a fault's key. */
    record Wrong(String kind) implements Reading {}

    private Observed() {}

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, AMSTERDAM);
    }

    /** Reads {@code 2026-03}, {@code 2026-03-04}, {@code 2026-03-04T13:00} or the same with seconds and offset. */
    static Reading read(String iso, Instant now) {
        try {
            LocalDate on = day(iso);
            // A clock that runs ahead, or a sender east of here, may be a day early.
            boolean possible =
                    on.getYear() >= EARLIEST_YEAR && !on.isAfter(today(now).plusDays(1));
            return possible ? new Day(on) : new Wrong(on.getYear() < EARLIEST_YEAR ? "not-a-date" : "in-future");
        } catch (DateTimeException e) {
            return new Wrong("not-a-date");
        }
    }

    /** The first day of a time that was found in order. */
    static LocalDate on(String iso, Instant now) {
        return switch (read(iso, now)) {
            case Day day -> day.on();
            case Wrong wrong -> throw new IllegalArgumentException("Not checked: " + wrong.kind());
        };
    }

    private static LocalDate day(String iso) {
        return switch (iso.length()) {
            case 7 -> YearMonth.parse(iso).atDay(1);
            case 10 -> LocalDate.parse(iso);
            default -> moment(iso);
        };
    }

    private static LocalDate moment(String iso) {
        boolean offset = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d");
        return offset
                ? OffsetDateTime.parse(iso).atZoneSameInstant(AMSTERDAM).toLocalDate()
                : LocalDateTime.parse(iso).toLocalDate();
    }
}
