package nl.veerkracht.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryState;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one line.
 *
 * @param since the day from which days without contact count when there was none yet
 * @param contact the day of the last contact, null when none is known or the reader does not see it
 * @param gaps stretches of the last year that certainly have no known place
 * @param seen by concern: the figure at which the coordinator looked
 * @param leaders who is asked to look: coordinator and stand-in
 * @param asked what stands asked already, as {@code kind audience}
 */
record Figures(
        UUID line,
        TrajectoryState state,
        LocalDate since,
        @Nullable LocalDate contact,
        boolean contactShown,
        int warm,
        int cold,
        int left,
        int retold,
        List<Gap> gaps,
        Map<Concern, Integer> seen,
        List<UUID> leaders,
        Set<String> asked) {

    /** Contact days are counted from midnight to midnight in Amsterdam: a night of 23 or 25 hours is one day. */
    int daysWithoutContact(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(contact == null ? since : contact, today));
    }

    int of(Concern concern, LocalDate today) {
        return switch (concern) {
            case CONTACT -> daysWithoutContact(today);
            case COORDINATORS -> warm + cold;
            case TEAM -> left;
            case COLD -> cold;
            case RETOLD -> retold;
            case GAP -> gaps.stream().mapToInt(Gap::days).sum();
        };
    }

    /** What is more than ordinary, whether somebody looked at it or not. */
    List<Concern> more(ContinuityTerms terms, LocalDate today) {
        List<Concern> more = new ArrayList<>();
        for (Concern concern : Concern.values()) {
            if (counts(concern) && of(concern, today) > terms.ordinary(concern)) {
                more.add(concern);
            }
        }
        return more;
    }

    /** Contact in aftercare has its own rhythm; in a closed line nothing is counted. */
    private boolean counts(Concern concern) {
        return state == TrajectoryState.OPEN
                ? concern != Concern.CONTACT || contactShown
                : state == TrajectoryState.AFTERCARE && concern == Concern.GAP;
    }

    /** What asks to be looked at: more than ordinary, and grown since somebody looked. */
    List<Concern> unseen(ContinuityTerms terms, LocalDate today) {
        return more(terms, today).stream()
                .filter(concern -> !seen.containsKey(concern)
                        || of(concern, today) >= seen.getOrDefault(concern, 0) + step(concern, terms))
                .toList();
    }

    /** Days go by of themselves: they ask again after as many as were ordinary before, and counts with the next one. */
    private static int step(Concern concern, ContinuityTerms terms) {
        return switch (concern) {
            case CONTACT -> Math.max(1, terms.contactDays());
            case GAP -> 7;
            default -> 1;
        };
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Today.AMSTERDAM);
    }
}
