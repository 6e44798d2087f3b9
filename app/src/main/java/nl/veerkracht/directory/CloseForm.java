package nl.veerkracht.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** That a service closes. */
record CloseForm(
        @Nullable String status,
        @Nullable String since,
        @Nullable String why,
        @Nullable String version) {

    private static final int LONGEST_WHY = 400;

    static CloseForm of(Own own) {
        return new CloseForm(Closed.FOR_NOW, "", "", own.version().toString());
    }

    /** Faults go to the fields they are of. A day to come is none yet: until then people find it. */
    Closed closed(BindingResult errors, LocalDate today) {
        String chosen = Typed.said(status);
        if (!Set.of(Closed.FOR_NOW, Closed.FOR_GOOD).contains(chosen)) {
            errors.rejectValue("status", "directory.fault.choice");
        }
        String day = Typed.said(since);
        Optional<LocalDate> read = day.isEmpty() ? Optional.of(today) : Typed.day(day);
        if (read.isEmpty() || read.get().isAfter(today)) {
            errors.rejectValue("since", "directory.fault.since");
        }
        return new Closed(chosen, read.orElse(today), new Typed(errors).upTo(LONGEST_WHY, "why", why));
    }
}
