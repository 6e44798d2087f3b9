package nl.veerkracht.family;

import nl.veerkracht.trajectory.Outcome;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Shows how an attempt ended. */
final class Done {

    private Done() {}

    /** Shows a fault at its field, or that somebody else changed it meanwhile. Whether the work is done. */
    static boolean is(Outcome outcome, BindingResult errors, Model model) {
        if (outcome instanceof Outcome.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", outcome instanceof Outcome.Changed);
        return outcome instanceof Outcome.Done;
    }
}
