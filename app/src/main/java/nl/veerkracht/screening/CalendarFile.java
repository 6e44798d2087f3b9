package nl.veerkracht.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * A screening for somebody's own calendar (RFC 5545), with the time zone and its rules inside, so that half past seven is half past seven in summer too. Its title
 * is neutral: a calendar may be shared.
 */
final class CalendarFile {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private CalendarFile() {}

    static byte[] of(Screening screening, String title, Instant now) {
        ZonedDateTime starts = screening.startsAt().atZone(ScreeningForm.HERE);
        ZonedDateTime ends = screening.endsAt().atZone(ScreeningForm.HERE);
        VEvent event = new VEvent(starts, ends, title);
        event.add(new Uid(screening.id().toString()));
        event.replace(new DtStamp(now));
        event.add(new Location(screening.said().place()));
        event.add(new Sequence(screening.version()));
        event.add(screening.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return new Calendar()
                .withProdId("-//Veerkracht//NL")
                .withDefaults()
                .withComponent(zone())
                .withComponent(event)
                .getFluentTarget()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static VTimeZone zone() {
        return Objects.requireNonNull(ZONES.getTimeZone(ScreeningForm.HERE.getId()))
                .getVTimeZone();
    }
}
