package nl.veerkracht.conference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.web.DateFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Typed {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Typed() {}

    /** A day and a time of it, in Amsterdam. */
    static @Nullable Instant moment(BindingResult errors, @Nullable String on, @Nullable String time) {
        LocalDate day = DateFields.day(errors, "on", on);
        try {
            LocalTime clock = LocalTime.parse(time == null ? "" : time.strip());
            return day == null ? null : day.atTime(clock).atZone(HERE).toInstant();
        } catch (DateTimeException e) {
            // Not a time: told at the field.
            errors.rejectValue("time", "conference.fault.no-time");
            return null;
        }
    }

    static List<AccountId> accounts(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(AccountId::new).toList();
    }
}
