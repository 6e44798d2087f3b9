package nl.veerkracht.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class PlanForms {

    private PlanForms() {}

    static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    static String words(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    /** A day; one long ago with a fault when it is none. */
    static LocalDate day(BindingResult errors, String field, @Nullable String written) {
        LocalDate day = DateFields.day(errors, field, written);
        return day == null ? LocalDate.EPOCH : day;
    }

    /** Days, one on a line. */
    static List<LocalDate> days(BindingResult errors, String field, @Nullable String written) {
        List<LocalDate> days = new ArrayList<>();
        for (String one : words(written).split("[\\s,;]+")) {
            if (!one.isEmpty()) {
                Optional.ofNullable(DateFields.day(one))
                        .ifPresentOrElse(days::add, () -> errors.rejectValue(field, "plan.fault.no-days"));
            }
        }
        return days;
    }

    /** Hours as people write them, {@code 1,5} or {@code 1.5}, in minutes. */
    static int minutes(BindingResult errors, String field, @Nullable String written) {
        try {
            BigDecimal hours = new BigDecimal(words(written).replace(',', '.'));
            return hours.multiply(BigDecimal.valueOf(60))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            // Not a number of hours: told at the field.
            errors.rejectValue(field, "plan.fault.hours");
            return 0;
        }
    }

    static <E extends Enum<E>> E chosen(BindingResult errors, String field, Class<E> type, @Nullable String name) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseGet(() -> {
                    errors.rejectValue(field, "plan.fault.choose");
                    return all[0];
                });
    }

    /** The constant at a number in an address, counted from one. */
    static <E extends Enum<E>> E numbered(Class<E> type, int number) {
        E[] all = type.getEnumConstants();
        if (number < 1 || number > all.length) {
            throw Refused.notShown();
        }
        return all[number - 1];
    }

    /** {@code new} in an address is a part that is still to be made. */
    static @Nullable UUID part(String address) {
        try {
            return address.equals("new") ? null : UUID.fromString(address);
        } catch (IllegalArgumentException e) {
            // An address that leads nowhere.
            throw Refused.notShown();
        }
    }

    /** Shows a fault at its field, or beside what is kept what was written, when somebody else was first. Returns whether it is kept. */
    static boolean done(Saved saved, Part mine, BindingResult errors, Model model) {
        if (saved instanceof Saved.Fault fault) {
            if (fault.field().isEmpty()) {
                errors.reject(fault.key());
            } else {
                errors.rejectValue(fault.field(), fault.key());
            }
        }
        if (saved instanceof Saved.Changed) {
            model.addAttribute("mine", mine);
        }
        return saved instanceof Saved.Done;
    }
}
