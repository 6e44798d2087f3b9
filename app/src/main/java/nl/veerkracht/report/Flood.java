package nl.veerkracht.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Holds off who would fill the desks with nonsense, without telling one sender from another. Used as the house. */
@Component
class Flood {

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final ReportStore store;
    private final ReportTerms terms;
    private final FormWork work;
    private final Clock clock;

    Flood(ReportStore store, ReportTerms terms, FormWork work, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.work = work;
        this.clock = clock;
    }

    String challenge(String form) {
        return work.challenge(form, load());
    }

    /** Whether the browser worked enough for it at this moment. */
    boolean isWorkedFor(FormWork.Done done) {
        return work.isEnough(done, load());
    }

    /** Who has no script, or too old a browser, is asked no work: only so many of these come in, and the others are not counted among them. */
    boolean hasPlainRoom() {
        return store.plainSince(lately(), terms.plainLately()) < terms.plainLately();
    }

    private int load() {
        return store.since(lately(), work.mostLoad());
    }

    private Instant lately() {
        return clock.instant().minus(LATELY);
    }

    boolean isFresh(Instant received) {
        return received.plus(terms.again()).isAfter(clock.instant());
    }
}
