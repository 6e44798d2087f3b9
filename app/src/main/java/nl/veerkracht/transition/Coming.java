package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.attention.Urgency;

/**
 * A transition as the round sees it: days and ids.
 *
 * @param planned whether it is still to come
 * @param leaders whom is asked, as audiences
 * @param asked what stands asked already, as {@code kind audience}
 */
record Coming(
        UUID id, UUID line, LocalDate plannedOn, boolean planned, int ready, List<String> leaders, Set<String> asked) {

    static final String UNREADY = "transition.unready";
    static final String PASSED = "transition.passed";

    /** What should stand asked, as {@code kind audience}. */
    Set<String> wanted(TransitionTerms terms, LocalDate today) {
        Set<String> wanted = new HashSet<>();
        if (planned && today.isAfter(plannedOn)) {
            leaders.forEach(leader -> wanted.add(PASSED + " " + leader));
        } else if (planned && isUnready() && !today.isBefore(plannedOn.minusDays(terms.readyDays()))) {
            leaders.forEach(leader -> wanted.add(UNREADY + " " + leader));
        }
        return wanted;
    }

    private boolean isUnready() {
        return ready < Transition.Step.values().length;
    }

    Urgency urgency(TransitionTerms terms, LocalDate today) {
        return today.isBefore(plannedOn.minusDays(terms.lastDays())) ? Urgency.SOON : Urgency.TODAY;
    }
}
