package nl.veerkracht.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import nl.veerkracht.hours.Span;

/**
 * Hours of the week in which a service is open at some time of the coming weeks. Coarser than its hours: what is open now is open in the hour of the week that it
 * is now, and not the other way round.
 */
final class Slot {

    static final String ALWAYS = "@";

    private static final int PER_DAY = 24;
    private static final Duration STEP = Duration.ofHours(1);

    private Slot() {}

    static String at(Instant moment) {
        ZonedDateTime here = moment.atZone(OpeningHours.HERE);
        return ALWAYS + ((here.getDayOfWeek().getValue() - 1) * PER_DAY + here.getHour());
    }

    static Set<String> of(Collection<Span> spans) {
        Set<String> slots = new TreeSet<>();
        for (Span span : spans) {
            for (Instant at = span.from(); at.isBefore(span.to()); at = at.plus(STEP)) {
                slots.add(at(at));
            }
            slots.add(at(span.to().minusNanos(1)));
        }
        return slots;
    }
}
