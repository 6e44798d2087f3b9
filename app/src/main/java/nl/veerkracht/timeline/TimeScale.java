package nl.veerkracht.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time as a length from 0 to 1. Time about which something is told gets its share of days; a long silence is drawn short, so that what is told keeps its
 * room, and long enough to be seen.
 *
 * @param pieces in order of time, without a day between them
 */
record TimeScale(List<Piece> pieces) {

    private static final int MOST_SILENCES = 6;
    private static final int MARGIN_DAYS = 15;
    private static final double SILENT_SHARE = 0.09;

    /**
     * Days in a row that are told about, or silent.
     *
     * @param end the day after the last
     */
    record Piece(LocalDate first, LocalDate end, boolean silent, double from, double to) {

        private boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(end);
        }

        private double at(LocalDate day) {
            return from + (to - from) * ChronoUnit.DAYS.between(first, day) / days(first, end);
        }

        /** Whole months of silence. */
        int months() {
            return (int) ChronoUnit.MONTHS.between(first, end);
        }
    }

    private record Silence(LocalDate first, LocalDate end) {}

    /** @param told at least one, in order of their first days */
    static TimeScale of(List<ToldEvent.Mark> told, LocalDate today, int silentMonths) {
        List<Silence> silences = silences(told, today, silentMonths);
        LocalDate start = told.getFirst().happened().first().minusDays(MARGIN_DAYS);
        LocalDate end = later(lastDay(told), today).plusDays(MARGIN_DAYS);
        long silent =
                silences.stream().mapToLong(one -> days(one.first(), one.end())).sum();
        double telling = days(start, end) - silent;
        double whole = telling / (1 - SILENT_SHARE * silences.size());
        List<Piece> pieces = new ArrayList<>();
        LocalDate day = start;
        double at = 0;
        for (Silence silence : silences) {
            double to = at + days(day, silence.first()) / whole;
            pieces.add(new Piece(day, silence.first(), false, at, to));
            pieces.add(new Piece(silence.first(), silence.end(), true, to, to + SILENT_SHARE));
            day = silence.end();
            at = to + SILENT_SHARE;
        }
        pieces.add(new Piece(day, end, false, at, 1));
        return new TimeScale(List.copyOf(pieces));
    }

    /** The longest, in order of time: more would leave no room for what is told. */
    private static List<Silence> silences(List<ToldEvent.Mark> told, LocalDate today, int months) {
        List<Silence> found = new ArrayList<>();
        LocalDate until = told.getFirst().happened().last();
        for (ToldEvent.Mark mark : told) {
            silence(until, mark.happened().first(), months, found);
            until = later(until, mark.happened().last());
        }
        silence(until, today, months, found);
        return found.stream()
                .sorted(Comparator.comparingLong((Silence one) -> days(one.first(), one.end()))
                        .reversed())
                .limit(MOST_SILENCES)
                .sorted(Comparator.comparing(Silence::first))
                .toList();
    }

    private static void silence(LocalDate last, LocalDate next, int months, List<Silence> found) {
        if (!last.plusDays(1).plusMonths(months).isAfter(next)) {
            found.add(new Silence(last.plusDays(1), next));
        }
    }

    private static LocalDate lastDay(List<ToldEvent.Mark> told) {
        return told.stream()
                .map(mark -> mark.happened().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    double at(LocalDate day) {
        return pieces.stream()
                .filter(piece -> piece.holds(day))
                .findFirst()
                .map(piece -> piece.at(day))
                .orElse(1.0);
    }

    List<Piece> silences() {
        return pieces.stream().filter(Piece::silent).toList();
    }

    /** The first days of the years that are told about. */
    List<LocalDate> years() {
        return pieces.stream()
                .filter(piece -> !piece.silent())
                .flatMap(piece -> piece.first().datesUntil(piece.end()))
                .filter(day -> day.getDayOfYear() == 1)
                .toList();
    }

    private static long days(LocalDate first, LocalDate end) {
        return ChronoUnit.DAYS.between(first, end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
