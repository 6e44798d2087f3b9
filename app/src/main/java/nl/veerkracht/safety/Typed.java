package nl.veerkracht.safety;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What was typed in forms, as this room takes it. */
final class Typed {

    private Typed() {}

    /** Without space around it; null when nothing was typed. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Day, month and year as one partial date; what is no date stays none, for the check that follows. */
    static String date(@Nullable String day, @Nullable String month, @Nullable String year) {
        String iso =
                Stream.of(padded(year, 4), padded(month, 2), padded(day, 2)).collect(Collectors.joining("-"));
        return iso.replaceFirst("-+$", "");
    }

    private static String padded(@Nullable String typed, int length) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? "" : "0".repeat(Math.max(0, length - text.length())) + text;
    }

    /** Shows a fault at its field, or that somebody else wrote meanwhile. Returns whether the work is done. */
    static boolean done(Kept kept, BindingResult errors, Model model) {
        if (kept instanceof Kept.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", kept instanceof Kept.Changed);
        return kept instanceof Kept.Done;
    }
}
