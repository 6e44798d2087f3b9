package nl.veerkracht.safety;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The part of each day in which she may be reached, by the clock in Amsterdam.
 *
 * @param from the first hour, 0 to 23
 * @param until the hour at which it is over, 1 to 24
 */
public record Hours(int from, int until) {

    /** The whole day. */
    public static final Hours ALL = new Hours(0, 24);

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    boolean believable() {
        return from >= 0 && from < until && until <= 24;
    }

    /** The same moment when it lies within, else the first moment that does. */
    Instant next(Instant moment) {
        ZonedDateTime here = moment.atZone(HERE);
        if (here.getHour() >= from && here.getHour() < until) {
            return moment;
        }
        int days = here.getHour() < from ? 0 : 1;
        return here.toLocalDate()
                .plusDays(days)
                .atStartOfDay(HERE)
                .withHour(from)
                .toInstant();
    }
}
