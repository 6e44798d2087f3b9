package nl.veerkracht.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as people in Amsterdam live them. */
@Component("planDays")
class Days {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }
}
