package nl.veerkracht.trajectory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as people in Amsterdam live them, as moments. */
@Component
class Days {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return of(clock.instant());
    }

    LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, AMSTERDAM);
    }

    Instant now() {
        return clock.instant();
    }

    /** The first moment of a day. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(AMSTERDAM).toInstant();
    }

    /** The moment a day is over. */
    Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** Some moment on a day: now when it is today, else noon. */
    Instant during(LocalDate day) {
        return day.equals(today())
                ? clock.instant()
                : day.atTime(LocalTime.NOON).atZone(AMSTERDAM).toInstant();
    }
}
