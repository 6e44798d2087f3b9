package nl.veerkracht.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.hours.Holidays;
import nl.veerkracht.hours.Opening;
import nl.veerkracht.hours.Span;
import nl.veerkracht.hours.Timetable;

/**
 * When a service is open. Its usual hours do not hold on public holidays, unless it says that they do; what it says of one day outdoes both; on its closed days it
 * is closed, unless it never closes.
 *
 * @param closed its own closed days
 * @param onHolidays whether its usual hours hold on public holidays too
 */
record OpeningHours(List<OpeningRule> rules, List<Days> closed, boolean onHolidays, Holidays holidays) {

    static final ZoneId HERE = Timetable.HERE;

    /** How far ahead anybody looks. */
    static final int AHEAD = 28;

    /** Days in a row, both ends included. */
    record Days(LocalDate first, LocalDate last) {
        boolean holds(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    OpeningHours {
        rules = List.copyOf(rules);
        closed = List.copyOf(closed);
    }

    /** The time it is open that begins on one of these days, in order and without overlap. */
    List<Span> spans(LocalDate first, LocalDate last) {
        if (isAlways()) {
            return List.of(new Span(midnight(first), midnight(last.plusDays(1))));
        }
        return timetable().spans(first, last);
    }

    /** Open day and night, whatever day it is. */
    private boolean isAlways() {
        return rules.stream()
                        .flatMap(rule -> rule.wholeDays().stream())
                        .distinct()
                        .count()
                == DayOfWeek.values().length;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(HERE).toInstant();
    }

    private Stream<Span> on(LocalDate date) {
        boolean special = rules.stream().anyMatch(rule -> rule.isFor(date));
        return rules.stream()
                .filter(rule -> rule.holds(date))
                .filter(rule -> special ? rule.isFor(date) : isUsual(date))
                .map(rule -> rule.on(date));
    }

    private Timetable timetable() {
        return new Timetable(this::on);
    }

    private boolean isUsual(LocalDate date) {
        return closed.stream().noneMatch(days -> days.holds(date)) && (onHolidays || !holidays.isOne(date));
    }

    /** The time it is open from yesterday, whose night may still last, for as long as anybody looks ahead. */
    List<Span> ahead(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HERE);
        return spans(today.minusDays(1), today.plusDays(AHEAD));
    }

    Opening at(Instant now) {
        if (rules.isEmpty()) {
            return new Opening.Unknown();
        }
        if (isAlways()) {
            return new Opening.Always();
        }
        return timetable().at(now, AHEAD);
    }
}
