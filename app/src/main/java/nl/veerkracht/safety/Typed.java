package nl.veerkracht.safety;

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

    /** Shows a fault at its field, or that somebody else wrote meanwhile. Returns whether the work is done. */
    static boolean done(Kept kept, BindingResult errors, Model model) {
        if (kept instanceof Kept.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", kept instanceof Kept.Changed);
        return kept instanceof Kept.Done;
    }
}
