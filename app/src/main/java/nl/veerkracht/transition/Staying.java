package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with staying in touch on one line, as days and ids.
 *
 * @param inAftercare whether the line is in aftercare now
 * @param everyDays 0 when nothing is agreed yet
 * @param since the day from which days without contact count when there was none yet
 * @param contacted the day of the last contact, null when none is known
 * @param tried the last day somebody tried in vain, null when nobody did
 * @param whom who stays in touch, and who leads when she is gone; as audiences
 * @param leaders who leads the line, as audiences
 * @param asked what stands asked already, as {@code kind audience}
 */
record Staying(
        UUID line,
        boolean inAftercare,
        int everyDays,
        LocalDate since,
        @Nullable LocalDate contacted,
        @Nullable LocalDate tried,
        List<String> whom,
        List<String> leaders,
        Set<String> asked) {

    static final String CONTACT = "aftercare.contact";
    static final String RHYTHM = "aftercare.rhythm";
    static final String BACK = "aftercare.back";
    private static final int LATE_DAYS = 7;

    boolean isAgreed() {
        return everyDays > 0;
    }

    /** The day on which it is time to be in touch again. Who tried in vain tries again some days later, and not sooner than the rhythm says. */
    LocalDate next(TransitionTerms terms) {
        LocalDate last = contacted == null || contacted.isBefore(since) ? since : contacted;
        LocalDate next = last.plusDays(everyDays);
        LocalDate again = tried == null || tried.isBefore(last) ? next : tried.plusDays(terms.triedDays());
        return again.isAfter(next) ? again : next;
    }

    /** What should stand asked, as {@code kind audience}. That she came back was asked by a person, and stands until the line is open again. */
    Set<String> wanted(TransitionTerms terms, LocalDate today) {
        Set<String> wanted = new HashSet<>();
        if (!inAftercare) {
            return wanted;
        }
        asked.stream().filter(pair -> pair.startsWith(BACK)).forEach(wanted::add);
        if (!isAgreed()) {
            leaders.forEach(leader -> wanted.add(RHYTHM + " " + leader));
        } else if (!today.isBefore(next(terms))) {
            whom.forEach(one -> wanted.add(CONTACT + " " + one));
        }
        return wanted;
    }

    Urgency urgency(TransitionTerms terms, LocalDate today) {
        return isAgreed() && today.isAfter(next(terms).plusDays(LATE_DAYS)) ? Urgency.TODAY : Urgency.SOON;
    }
}
