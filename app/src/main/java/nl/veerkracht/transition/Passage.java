package nl.veerkracht.transition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down to plan a transition.
 *
 * @param from null when it is not known or does not matter
 * @param plannedOn the day, which may have been: some transitions come unasked
 */
public record Passage(Transition.Kind kind, @Nullable String from, String to, LocalDate plannedOn) {

    @Override
    public String toString() {
        return "Passage[" + kind + ", " + plannedOn + "]";
    }
}
