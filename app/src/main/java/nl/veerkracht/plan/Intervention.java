package nl.veerkracht.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks time of her: help, school, work. Days are days where she is, so a week is seven days, also when the clock changes.
 *
 * @param dates of the {@link Rhythm#DATES}, empty for other rhythms
 * @param minutes each time
 * @param from the first time; later ones follow from it
 * @param until the last day it can be, null while no end is known
 * @param weight how much it matters to her now: 1 the most, 3 the least
 * @param pause days on which it rests, or null
 */
public record Intervention(
        Kind kind,
        String name,
        Rhythm rhythm,
        List<LocalDate> dates,
        int minutes,
        LocalDate from,
        @Nullable LocalDate until,
        int weight,
        @Nullable Pause pause)
        implements Part {

    /** What it is. */
    public enum Kind {
        SCHOOL,
        WORK,
        THERAPY,
        TRAINING,
        GUIDANCE,
        FAMILY,
        MEDICAL,
        JUSTICE,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How often. */
    public enum Rhythm {
        WEEKLY(7),
        TWO_WEEKLY(14),
        MONTHLY(0),
        DATES(0);

        private final int days;

        Rhythm(int days) {
            this.days = days;
        }
    }

    /** Days on which it rests, both included. */
    public record Pause(LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Intervention {
        dates = List.copyOf(dates);
    }

    @Override
    public boolean ofPlan() {
        return false;
    }

    @Override
    public List<@Nullable String> texts() {
        return List.of(name);
    }

    /** What it asks in the week that begins on this Monday, in minutes. */
    int minutesIn(LocalDate monday) {
        long times = daysIn(monday).filter(this::happens).distinct().count();
        return Math.toIntExact(times * minutes);
    }

    private boolean happens(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until)) && (pause == null || !pause.holds(day));
    }

    private Stream<LocalDate> daysIn(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        Stream<LocalDate> days = switch (rhythm) {
            case WEEKLY, TWO_WEEKLY -> Stream.of(nextFrom(monday));
            case MONTHLY -> Stream.of(inMonth(monday), inMonth(sunday));
            case DATES -> dates.stream();
        };
        return days.filter(day -> !day.isBefore(monday) && !day.isAfter(sunday));
    }

    private LocalDate nextFrom(LocalDate monday) {
        long behind = Math.max(0, ChronoUnit.DAYS.between(from, monday));
        return from.plusDays(Math.ceilDiv(behind, rhythm.days) * rhythm.days);
    }

    /** Counted from the first time, so that what began on the 31st is not on the 28th for ever after a February. */
    private LocalDate inMonth(LocalDate day) {
        return from.plusMonths(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(day)));
    }

    /** The same, all of it some weeks later. */
    Intervention later(int weeks) {
        return new Intervention(
                kind,
                name,
                rhythm,
                dates,
                minutes,
                from.plusWeeks(weeks),
                until == null ? null : until.plusWeeks(weeks),
                weight,
                pause);
    }

    Intervention resting(LocalDate first, LocalDate last) {
        return new Intervention(kind, name, rhythm, dates, minutes, from, until, weight, new Pause(first, last));
    }
}
