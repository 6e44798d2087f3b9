package nl.veerkracht.trajectory;

import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads what stands in forms of this room and of rooms beside lines; what cannot be read becomes a fault at its field. */
public final class Forms {

    private Forms() {}

    /** The colleague that was chosen; null with the fault {@code missing} when nobody was. */
    public static @Nullable AccountId colleague(
            BindingResult errors, String field, @Nullable String chosen, String missing) {
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

    /** The constant that was chosen; null with the fault {@code missing} when none was. */
    public static <E extends Enum<E>> @Nullable E choice(
            BindingResult errors, String field, Class<E> type, @Nullable String name, String missing) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        errors.rejectValue(field, missing);
        return null;
    }

    /** Words without space around them; null with a fault when they are too long, and with the fault {@code missing} when there are none. */
    public static @Nullable String words(
            BindingResult errors, String field, @Nullable String written, int longest, String missing) {
        String clean = written == null ? "" : written.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            errors.rejectValue(field, clean.isEmpty() ? missing : "web.fault.size");
            return null;
        }
        return clean;
    }

    /** As {@link #words}; an empty field is fine. */
    public static @Nullable String wordsOrNone(
            BindingResult errors, String field, @Nullable String written, int longest) {
        return written == null || written.isBlank() ? null : words(errors, field, written, longest, "");
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
