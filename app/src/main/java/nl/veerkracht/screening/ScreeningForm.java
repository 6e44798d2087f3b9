package nl.veerkracht.screening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A screening as it is typed; day and time are those of the hall, in Amsterdam.
 *
 * @param day such as {@code 2026-03-29}
 * @param time such as {@code 19:30}
 */
record ScreeningForm(
        @Nullable String film,
        @Nullable String place,
        @Nullable String day,
        @Nullable String time,
        @Nullable Integer minutes,
        @Nullable Integer capacity,
        @Nullable String leads,
        @Nullable String helps,
        @Nullable Integer version) {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** A year that nobody means, such as 20266, is a slip of the hand. */
    private static final int MIDDLE = 2050;

    private static final int AROUND = 50;
    private static final int LINE = 200;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;
    private static final int LARGEST = 5000;

    static ScreeningForm of(Screening screening) {
        ZonedDateTime here = screening.startsAt().atZone(HERE);
        Screening.Said said = screening.said();
        return new ScreeningForm(
                said.film(),
                said.place(),
                here.toLocalDate().toString(),
                here.toLocalTime().toString(),
                screening.minutes(),
                screening.capacity(),
                said.leads(),
                said.helps(),
                screening.version());
    }

    void check(Errors errors) {
        line(errors, "film", film);
        line(errors, "place", place);
        line(errors, "leads", leads);
        line(errors, "helps", helps);
        between(errors, "minutes", minutes, SHORTEST, LONGEST);
        between(errors, "capacity", capacity, 1, LARGEST);
        if (starts().isEmpty()) {
            errors.rejectValue("day", "screening.fault.when");
        }
    }

    private static void line(Errors errors, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LINE) {
            errors.rejectValue(field, "screening.fault." + field);
        }
    }

    private static void between(Errors errors, String field, @Nullable Integer number, int least, int most) {
        if (!errors.hasFieldErrors(field) && (number == null || number < least || number > most)) {
            errors.rejectValue(field, "screening.fault." + field);
        }
    }

    /** Empty when there is no such moment: the hour that is skipped in spring is none. */
    private Optional<Instant> starts() {
        try {
            LocalDateTime local =
                    LocalDateTime.of(LocalDate.parse(String.valueOf(day)), LocalTime.parse(String.valueOf(time)));
            return HERE.getRules().getValidOffsets(local).isEmpty() || Math.abs(local.getYear() - MIDDLE) > AROUND
                    ? Optional.empty()
                    : Optional.of(
                            local.truncatedTo(ChronoUnit.MINUTES).atZone(HERE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Once it is found in order. */
    Planned planned() {
        return new Planned(
                starts().orElseThrow(),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(capacity),
                new Screening.Said(said(film), said(place), said(leads), said(helps)));
    }

    private static String said(@Nullable String typed) {
        return Objects.requireNonNull(typed).strip();
    }
}
