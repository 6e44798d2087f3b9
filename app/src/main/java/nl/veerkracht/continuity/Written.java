package nl.veerkracht.continuity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");

    private Written() {}

    /** A day as {@code 2026-05-03}; null with a fault when there is none. */
    static @Nullable LocalDate day(BindingResult errors, String field, @Nullable String written) {
        try {
            LocalDate day = LocalDate.parse(written == null ? "" : written.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeException e) {
            // Not a date: told at the field.
        }
        errors.rejectValue(field, "continuity.fault.no-day");
        return null;
    }

    static @Nullable LocalDate dayOrNone(BindingResult errors, String field, @Nullable String written) {
        return written == null || written.isBlank() ? null : day(errors, field, written);
    }

    /** A date as far as known from its three fields; null when all are empty, and null with a fault when it is no date. */
    static @Nullable PartialDate partial(
            BindingResult errors, String field, @Nullable String day, @Nullable String month, @Nullable String year) {
        String d = clean(day);
        String m = clean(month);
        String y = clean(year);
        if ((d + m + y).isEmpty()) {
            return null;
        }
        try {
            if (YEAR.matcher(y).matches() && fits(m) && fits(d) && !(m.isEmpty() && !d.isEmpty())) {
                return new PartialDate(y + part(m) + part(d));
            }
        } catch (DateTimeException e) {
            // No calendar has this day: told at the field.
        }
        errors.rejectValue(field + "Day", "continuity.fault.no-date");
        return null;
    }

    private static boolean fits(String number) {
        return number.isEmpty() || NUMBER.matcher(number).matches();
    }

    private static String part(String number) {
        return number.isEmpty() ? "" : (number.length() == 1 ? "-0" : "-") + number;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <E extends Enum<E>> @Nullable E choice(
            BindingResult errors, String field, Class<E> type, @Nullable String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        errors.rejectValue(field, "continuity.fault.no-choice");
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
