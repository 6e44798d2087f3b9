package nl.veerkracht.continuity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is, as people in Amsterdam live it. */
@Component("continuityToday")
class Today {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    Instant now() {
        return clock.instant();
    }
}
