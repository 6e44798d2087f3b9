package nl.veerkracht.trajectory;

import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Forms of this room and of rooms beside lines: whom was chosen, and what came of it. */
public final class Forms {

    private Forms() {}

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
    public static boolean done(Outcome outcome, BindingResult errors, Model model) {
        if (outcome instanceof Outcome.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        model.addAttribute("changed", outcome instanceof Outcome.Changed);
        return outcome instanceof Outcome.Done;
    }
}
