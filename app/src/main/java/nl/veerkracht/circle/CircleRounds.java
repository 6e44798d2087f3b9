package nl.veerkracht.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who agreed to meet her every so often, and has not for longer: the coordinator is asked to look whether all is well. Any round may run again, on every
 * node, after any crash: it compares what should stand asked with what does.
 */
@Component
class CircleRounds {

    static final String QUIET = "circle.quiet";
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int AT_ONCE = 200;

    private final MeetingStore meetings;
    private final CircleTerms terms;
    private final Attention attention;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CircleRounds(
            MeetingStore meetings,
            CircleTerms terms,
            Attention attention,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.terms = terms;
        this.attention = attention;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over all lines, in small transactions. */
    void sweep() {
        Acting.as(new Actor.House("circle.rounds"), () -> {
            while (Objects.requireNonNull(transaction.execute(status -> some()))) {
                // Each turn takes what the turn before left over.
            }
            return true;
        });
    }

    /** Whether there may be more. */
    private boolean some() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        List<MeetingStore.Quiet> unasked = meetings.unasked(today, terms.graceDays(), AT_ONCE);
        attention.together(() -> unasked.forEach(
                one -> attention.ask(QUIET, Urgency.SOON, audience(one), one.companion(), one.line(), null)));
        List<MeetingStore.Quiet> over = meetings.over(today, terms.graceDays(), AT_ONCE);
        over.forEach(one -> attention.settle(QUIET, one.companion(), audience(one)));
        return unasked.size() == AT_ONCE || over.size() == AT_ONCE;
    }

    private static Audience audience(MeetingStore.Quiet one) {
        return Audience.person(new AccountId(one.leader()));
    }
}
