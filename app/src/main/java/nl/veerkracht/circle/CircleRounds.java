package nl.veerkracht.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/**
 * Who agreed to meet her every so often, and has not for longer: the coordinator is asked to look whether all is well. Any round may run again, on every
 * node, after any crash: it compares what should stand asked with what does.
 */
@Component
class CircleRounds {

    static final String QUIET = "circle.quiet";
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final MeetingStore meetings;
    private final CircleTerms terms;
    private final Attention attention;
    private final Clock clock;
    private final HouseRounds rounds;

    CircleRounds(MeetingStore meetings, CircleTerms terms, Attention attention, Clock clock, HouseRounds rounds) {
        this.meetings = meetings;
        this.terms = terms;
        this.attention = attention;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** One round over all lines, in small transactions. */
    void sweep() {
        rounds.until("circle.rounds", this::some);
    }

    private int some() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        List<MeetingStore.Quiet> unasked = meetings.unasked(today, terms.graceDays(), HouseRounds.AT_ONCE);
        attention.together(() -> unasked.forEach(
                one -> attention.ask(QUIET, Urgency.SOON, audience(one), one.companion(), one.line(), null)));
        List<MeetingStore.Quiet> over = meetings.over(today, terms.graceDays(), HouseRounds.AT_ONCE);
        over.forEach(one -> attention.settle(QUIET, one.companion(), audience(one)));
        return Math.max(unasked.size(), over.size());
    }

    private static Audience audience(MeetingStore.Quiet one) {
        return Audience.person(new AccountId(one.leader()));
    }
}
