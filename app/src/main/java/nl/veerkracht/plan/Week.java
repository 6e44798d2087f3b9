package nl.veerkracht.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a week asks of her.
 *
 * @param monday its first day
 * @param asks what asks something in it, the most first
 * @param capacity minutes she said she can carry then, null when she has not said
 * @param standing against that
 */
public record Week(
        LocalDate monday, List<Ask> asks, @Nullable Integer capacity, Standing standing) {

    /** One thing that asks time of her in a week. */
    public record Ask(UUID intervention, Intervention.Kind kind, String name, int minutes) {}

    /** How a week stands against what she can carry. */
    public enum Standing {
        UNKNOWN,
        ROOM,
        FULL,
        TOO_MUCH
    }

    static Week of(LocalDate monday, List<Held<Intervention>> all, @Nullable Integer capacity, LoadTerms terms) {
        List<Ask> asks = all.stream()
                .map(held -> new Ask(
                        held.id(),
                        held.part().kind(),
                        held.part().name(),
                        held.part().minutesIn(monday)))
                .filter(ask -> ask.minutes() > 0)
                .sorted(Comparator.comparingInt(Ask::minutes).reversed())
                .toList();
        int minutes = asks.stream().mapToInt(Ask::minutes).sum();
        return new Week(monday, asks, capacity, standing(minutes, capacity, terms));
    }

    private static Standing standing(int minutes, @Nullable Integer capacity, LoadTerms terms) {
        if (capacity == null) {
            return Standing.UNKNOWN;
        }
        if (minutes * 100L > (long) capacity * terms.tooMuchAt()) {
            return Standing.TOO_MUCH;
        }
        return minutes * 100L >= (long) capacity * terms.fullAt() && minutes > 0 ? Standing.FULL : Standing.ROOM;
    }

    /** The Monday of the week that a day is in. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int minutes() {
        return asks.stream().mapToInt(Ask::minutes).sum();
    }

    /** What school and work ask, in minutes; the rest is help. */
    public int atSchoolOrWork() {
        return asks.stream()
                .filter(ask -> ask.kind() == Intervention.Kind.SCHOOL || ask.kind() == Intervention.Kind.WORK)
                .mapToInt(Ask::minutes)
                .sum();
    }

    /** Minutes above what she can carry. */
    public int over() {
        return tooMuch() && capacity != null ? minutes() - capacity : 0;
    }

    public boolean tooMuch() {
        return standing == Standing.TOO_MUCH;
    }

    boolean asked(UUID intervention) {
        return asks.stream().anyMatch(ask -> ask.intervention().equals(intervention));
    }
}
