package nl.veerkracht.circle;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Typed {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}([.,][0-9]{1,2})?");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private Typed() {}

    /** Hours with a comma or a point, as minutes; null when nothing was typed, and null with a fault when it is no number. */
    static @Nullable Integer minutes(BindingResult errors, String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!HOURS.matcher(text).matches()) {
            errors.rejectValue(field, "circle.fault.hours");
            return null;
        }
        return new BigDecimal(text.replace(',', '.')).multiply(HOUR).intValue();
    }

    /** A number of days; null when nothing was typed, and null with a fault when it is no number. */
    static @Nullable Integer days(BindingResult errors, String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!DAYS.matcher(text).matches()) {
            errors.rejectValue(field, "circle.fault.every");
            return null;
        }
        return Integer.valueOf(text);
    }
}
