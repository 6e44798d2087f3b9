package nl.veerkracht.signal;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;

/** Whether a person decides about a signal; what a screen offers, while the face and row-level security decide again. */
final class Holding {

    private Holding() {}

    static boolean by(Actor actor, SignalView view) {
        AccountId keeper = view.meta().keeper();
        return view.content() != null
                && actor.is(Role.SIGNALLER)
                && (keeper == null
                        ? actor.organisation()
                                .filter(view.meta().organisation()::equals)
                                .isPresent()
                        : actor.account().filter(keeper::equals).isPresent());
    }
}
