package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.veerkracht.plan.Part.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * What all help, school and work together ask of her, week by week, against what she says she can carry.
 *
 * @param now the Monday of this week
 * @param weeks some before this week, this week and some after, the oldest first
 * @param interventions what asks time of her, now, before or later
 * @param capacities what she said she can carry, the newest first
 * @param proposals that would make the weeks ahead fit; nothing is changed by them
 */
public record Load(
        LocalDate now,
        List<Week> weeks,
        List<Held<Intervention>> interventions,
        List<Capacity> capacities,
        List<Proposal> proposals) {

    static Load of(List<Held<Intervention>> interventions, List<Capacity> said, LocalDate today, LoadTerms terms) {
        LocalDate now = Week.monday(today);
        List<Week> weeks = weeks(now, -terms.weeksBack(), terms.weeksAhead(), interventions, said, terms);
        return new Load(
                now,
                weeks,
                interventions,
                said.stream()
                        .sorted(Comparator.comparing(Capacity::from).reversed())
                        .toList(),
                new Pace(said, today, terms).proposals(interventions));
    }

    static List<Week> weeks(
            LocalDate now,
            int first,
            int last,
            List<Held<Intervention>> interventions,
            List<Capacity> said,
            LoadTerms terms) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(now::plusWeeks)
                .map(monday -> Week.of(monday, interventions, capacity(said, monday), terms))
                .toList();
    }

    /** What she said last before the week was over. */
    private static @Nullable Integer capacity(List<Capacity> said, LocalDate monday) {
        return said.stream()
                .filter(one -> !one.from().isAfter(monday.plusDays(6)))
                .reduce((before, after) -> after.from().isBefore(before.from()) ? before : after)
                .map(Capacity::minutes)
                .orElse(null);
    }

    public Week thisWeek() {
        return weeks.stream()
                .filter(week -> week.monday().equals(now))
                .findAny()
                .orElseThrow();
    }

    /** This week and those after it. */
    public List<Spell> ahead() {
        return Spell.of(fromNow());
    }

    private List<Week> fromNow() {
        return weeks.stream().filter(week -> !week.monday().isBefore(now)).toList();
    }

    /** The weeks before this one, the newest first. */
    public List<Spell> behind() {
        return Spell.of(weeks.stream()
                        .filter(week -> week.monday().isBefore(now))
                        .toList())
                .reversed();
    }

    public List<Week> tooMuch() {
        return fromNow().stream().filter(Week::tooMuch).toList();
    }

    /** As {@link #tooMuch}, weeks that ask the same told as one. */
    public List<Spell> tooMuchInARow() {
        return Spell.of(tooMuch());
    }

    /** What she said last, also when it begins later. */
    public Optional<Capacity> capacity() {
        return capacities.stream().findFirst();
    }
}
