package nl.veerkracht.transition;

import java.time.LocalDate;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with her about staying in touch. Prints as redacted.
 *
 * @param everyDays how often somebody is in touch, in days
 * @param contact who stays in touch
 * @param wishes how she wants it, in her words
 * @param since the day it was first agreed
 * @param version rises with every change; 0 at first
 */
public record Agreement(
        int everyDays, AccountId contact, @Nullable String wishes, LocalDate since, int version) {

    @Override
    public String toString() {
        return "Agreement[every " + everyDays + " days]";
    }
}
