package nl.veerkracht.chat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veerkracht.hours.NamedDays;
import nl.veerkracht.hours.Opening.Closed;
import nl.veerkracht.hours.Opening.NotSoon;
import nl.veerkracht.hours.Opening.Open;
import nl.veerkracht.hours.Span;
import nl.veerkracht.hours.Times;
import nl.veerkracht.hours.Timetable;
import org.springframework.stereotype.Component;

/** When somebody reads. Outside these hours a message waits, and she is told until when. Days that are otherwise are named as {@link NamedDays} says. */
@Component
public class OpeningHours {

    private static final String CLOSED = "closed";
    private static final int A_WEEK = 7;
    private static final int A_YEAR = 366;

    private final Map<DayOfWeek, Optional<Times>> week = new EnumMap<>(DayOfWeek.class);
    private final NamedDays<Optional<Times>> other;
    private final Timetable timetable = new Timetable(this::on);
    private final Clock clock;

    OpeningHours(ChatTerms terms, Clock clock) {
        this.clock = clock;
        terms.hours().forEach((day, hours) -> week.put(day, times(hours)));
        Map<String, Optional<Times>> named = new HashMap<>();
        terms.otherHours().forEach((day, hours) -> named.put(day, times(hours)));
        other = new NamedDays<>(named);
    }

    private static Optional<Times> times(String written) {
        return written.equals(CLOSED) ? Optional.empty() : Optional.of(Times.of(written));
    }

    private Stream<Span> on(LocalDate day) {
        return other
                .of(day)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), Optional.empty()))
                .map(times -> times.on(day))
                .stream();
    }

    /** Who: anyone. Until when somebody reads now; empty when nobody does. */
    public Optional<Instant> openUntil() {
        return timetable.at(clock.instant(), A_WEEK) instanceof Open(Instant until)
                ? Optional.of(until)
                : Optional.empty();
    }

    /** Who: anyone. When somebody reads next; empty when somebody reads now, or when the hours never open again. */
    public Optional<Instant> opensAt() {
        Instant now = clock.instant();
        nl.veerkracht.hours.Opening soon = timetable.at(now, A_WEEK);
        return (soon instanceof NotSoon ? timetable.at(now, A_YEAR) : soon) instanceof Closed(Instant opens)
                ? Optional.of(opens)
                : Optional.empty();
    }
}
