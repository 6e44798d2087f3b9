package nl.veerkracht.transition;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.veerkracht.trajectory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Entered {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private Entered() {}

    /** A day as {@code 2026-05-03}; null with a fault when there is none. */
    static @Nullable LocalDate day(BindingResult errors, String field, @Nullable String written) {
        try {
            LocalDate day = LocalDate.parse(written == null ? "" : written.strip());
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException e) {
            // Not a date: told at the field.
        }
        errors.rejectValue(field, "transition.fault.no-day");
        return null;
    }

    static @Nullable LocalDate dayOrNone(BindingResult errors, String field, @Nullable String written) {
        return written == null || written.isBlank() ? null : day(errors, field, written);
    }

    static @Nullable String words(BindingResult errors, String field, @Nullable String written, int longest) {
        String clean = written == null ? "" : written.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            errors.rejectValue(field, clean.isEmpty() ? "transition.fault.no-words" : "web.fault.size");
            return null;
        }
        return clean;
    }

    /** What may stay empty; too long is a fault. */
    static @Nullable String wordsOrNone(BindingResult errors, String field, @Nullable String written, int longest) {
        return written == null || written.isBlank() ? null : words(errors, field, written, longest);
    }

    static <E extends Enum<E>> @Nullable E choice(
            BindingResult errors, String field, Class<E> type, @Nullable String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        errors.rejectValue(field, "transition.fault.no-choice");
        return null;
    }

    /** Shows a fault at its field, or that somebody else changed it meanwhile. Whether the work is done. */
    static boolean done(Outcome outcome, BindingResult errors, Model model) {
        if (outcome instanceof Outcome.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", outcome instanceof Outcome.Changed);
        return outcome instanceof Outcome.Done;
    }
}
