package nl.veerkracht.transition;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what stands in form fields; what cannot be read becomes a fault at its field. */
final class Entered {

    private Entered() {}

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
}
