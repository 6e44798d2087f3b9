package nl.veerkracht.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Holds off who would fill the desks with nonsense, without telling one sender from another. */
@Component
class Flood {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReportStore store;
    private final ReportTerms terms;
    private final Clock clock;

    Flood(ReportStore store, ReportTerms terms, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.clock = clock;
    }

    boolean isHigh() {
        return store.since(clock.instant().minus(HOUR), terms.mostAnHour()) >= terms.mostAnHour();
    }

    boolean isFresh(Instant received) {
        return received.plus(terms.again()).isAfter(clock.instant());
    }
}
