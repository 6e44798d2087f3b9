package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.plan.Part.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Proposes an order or a pause, so that no week ahead asks more than she can carry: what matters least to her now first, and of that what has not begun
 * yet. What goes first for her and what has fixed hours is never proposed to move. It looks at each once and stops as soon as all weeks fit; so it proposes nothing that is not needed at that point.
 */
final class Pace {

    private final List<Capacity> said;
    private final LocalDate today;
    private final LoadTerms terms;

    Pace(List<Capacity> said, LocalDate today, LoadTerms terms) {
        this.said = said;
        this.today = today;
        this.terms = terms;
    }

    List<Proposal> proposals(List<Held<Intervention>> all) {
        List<Held<Intervention>> planned = new ArrayList<>(all);
        List<Proposal> proposals = new ArrayList<>();
        for (Held<Intervention> one : movable(all)) {
            List<Week> over = overIn(planned, one.id());
            if (!over.isEmpty()) {
                Moved moved = moved(one, planned, over);
                planned.replaceAll(held -> held.id().equals(one.id()) ? moved.as() : held);
                proposals.add(moved.proposal());
            }
        }
        long left = weeks(planned).stream().filter(Week::tooMuch).count();
        if (left > 0) {
            proposals.add(new Proposal.Talk(Math.toIntExact(left)));
        }
        return List.copyOf(proposals);
    }

    private record Moved(Proposal proposal, Held<Intervention> as) {}

    private List<Held<Intervention>> movable(List<Held<Intervention>> all) {
        return all.stream()
                .filter(held -> terms.movable(held.part()))
                .sorted(Comparator.comparing(
                                (Held<Intervention> held) -> held.part().weight())
                        .thenComparing(held -> held.part().from())
                        .reversed())
                .toList();
    }

    private Moved moved(Held<Intervention> one, List<Held<Intervention>> planned, List<Week> over) {
        Intervention part = one.part();
        boolean mayBeginLater =
                part.from().isAfter(today) && part.rhythm() != Intervention.Rhythm.DATES && part.pause() == null;
        return mayBeginLater ? later(one, planned) : rest(one, over);
    }

    /** The first week from which it fits for good; at worst after all weeks that are looked at. */
    private Moved later(Held<Intervention> one, List<Held<Intervention>> planned) {
        for (int weeks = 1; ; weeks++) {
            Held<Intervention> as =
                    new Held<>(one.id(), one.version(), one.part().later(weeks));
            List<Held<Intervention>> then = new ArrayList<>(planned);
            then.replaceAll(held -> held.id().equals(one.id()) ? as : held);
            if (overIn(then, one.id()).isEmpty()) {
                return new Moved(
                        new Proposal.Later(
                                one.id(), one.part().name(), as.part().from()),
                        as);
            }
        }
    }

    /** From this day or the first week that is too much to the end of the last one; a pause that stands already stays inside it. */
    private Moved rest(Held<Intervention> one, List<Week> over) {
        LocalDate first = over.getFirst().monday();
        LocalDate last = over.getLast().monday().plusDays(6);
        Intervention.@Nullable Pause had = one.part().pause();
        LocalDate from = had != null && had.from().isBefore(first) ? had.from() : first;
        LocalDate until = had != null && had.until().isAfter(last) ? had.until() : last;
        return new Moved(
                new Proposal.Rest(one.id(), one.part().name(), from, until),
                new Held<>(one.id(), one.version(), one.part().resting(from, until)));
    }

    private List<Week> overIn(List<Held<Intervention>> planned, UUID one) {
        return weeks(planned).stream()
                .filter(week -> week.tooMuch() && week.asked(one))
                .toList();
    }

    private List<Week> weeks(List<Held<Intervention>> planned) {
        return Load.weeks(Week.monday(today), 0, terms.weeksAhead(), planned, said, terms);
    }
}
