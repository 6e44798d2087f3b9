package nl.veerkracht.continuity;

import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.web.DateFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Written {

    private Written() {}

    /** A date as far as known from its three fields; null when all are empty, and null with a fault when it is no date. */
    static @Nullable PartialDate partial(
            BindingResult errors, String field, @Nullable String day, @Nullable String month, @Nullable String year) {
        String date = DateFields.partial(day, month, year);
        if (date.equals(DateFields.NO_DATE)) {
            errors.rejectValue(field + "Day", "continuity.fault.no-date");
        }
        return date.isEmpty() || date.equals(DateFields.NO_DATE) ? null : new PartialDate(date);
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
}
