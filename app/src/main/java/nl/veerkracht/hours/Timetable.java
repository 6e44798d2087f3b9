package nl.veerkracht.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When something is open, asked of one day at a time.
 *
 * @param on the time that begins on a day
 */
public record Timetable(Function<LocalDate, Stream<Span>> on) {

    /** Where days begin and end. */
    public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** The time that begins on one of these days, in order and without overlap. */
    public List<Span> spans(LocalDate first, LocalDate last) {
        return Span.merged(first.datesUntil(last.plusDays(1))
                .flatMap(on)
                .filter(span -> span.to().isAfter(span.from()))
                .toList());
    }

    /** The time from yesterday, whose night may still last, for so many days from today. */
    public List<Span> ahead(Instant now, int days) {
        LocalDate today = LocalDate.ofInstant(now, HERE);
        return spans(today.minusDays(1), today.plusDays(days));
    }

    /** Whether it is open, and until when or from when, as far as that is within so many days. */
    public Opening at(Instant now, int days) {
        return ahead(now, days).stream()
                .filter(span -> span.to().isAfter(now))
                .findFirst()
                .<Opening>map(span -> span.holds(now) ? new Opening.Open(span.to()) : new Opening.Closed(span.from()))
                .orElseGet(Opening.NotSoon::new);
    }
}
