package nl.veerkracht.trajectory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Forms {

    private Forms() {}

    /** A day as {@code 2026-05-03}; null with a fault when there is none. */
    static @Nullable LocalDate day(BindingResult errors, String field, @Nullable String written) {
        LocalDate day = parsed(written);
        if (day == null) {
            errors.rejectValue(field, "trajectory.fault.no-day");
        }
        return day;
    }

    /** As {@link #day}; an empty field is fine. */
    static @Nullable LocalDate dayOrNone(BindingResult errors, String field, @Nullable String written) {
        return written == null || written.isBlank() ? null : day(errors, field, written);
    }

    private static @Nullable LocalDate parsed(@Nullable String written) {
        try {
            LocalDate day = written == null ? null : LocalDate.parse(written.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            // Not a date: told at the field by who asked.
            return null;
        }
    }

    /** The colleague that was chosen; null with the fault {@code missing} when nobody was. */
    static @Nullable AccountId colleague(BindingResult errors, String field, @Nullable String chosen, String missing) {
        AccountId account = colleagueOrNone(chosen);
        if (account == null) {
            errors.rejectValue(field, missing);
        }
        return account;
    }

    static @Nullable AccountId colleagueOrNone(@Nullable String chosen) {
        try {
            return chosen == null ? null : new AccountId(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            // Not an id: nobody was chosen.
            return null;
        }
    }

    /** Shows a fault at its field, or that somebody else changed it meanwhile. Returns whether the work is done. */
    static boolean done(Outcome outcome, BindingResult errors, Model model) {
        if (outcome instanceof Outcome.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", outcome instanceof Outcome.Changed);
        return outcome instanceof Outcome.Done;
    }

    /** A date of birth from its three fields; empty text when all are empty. What is no date stays as it is, for the check that follows. */
    static String born(@Nullable String day, @Nullable String month, @Nullable String year) {
        String iso = clean(year);
        if (!clean(month).isEmpty()) {
            iso += "-" + two(clean(month));
        }
        if (!clean(day).isEmpty()) {
            iso += (clean(month).isEmpty() ? "-?" : "") + "-" + two(clean(day));
        }
        return iso;
    }

    private static String clean(@Nullable String part) {
        return part == null ? "" : part.strip();
    }

    private static String two(String part) {
        return part.length() == 1 ? "0" + part : part;
    }
}
