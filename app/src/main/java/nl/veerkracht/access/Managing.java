package nl.veerkracht.access;

import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** The rule who manages what, as the faces ask it; row-level security asks the same in {@code access.manages}. */
@Component
class Managing {

    private final OrganisationStore organisations;

    Managing(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    void requireHouse() {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
    }

    void requireAll() {
        if (!all()) {
            throw Refused.notShown();
        }
    }

    void require(OrganisationId organisation) {
        if (!manages(organisation)) {
            throw Refused.notShown();
        }
    }

    boolean manages(OrganisationId organisation) {
        Actor actor = Acting.current();
        boolean own = actor.is(Role.ADMINISTRATOR)
                && actor.organisation().filter(organisation::equals).isPresent();
        return own || all();
    }

    /** The house, and administrators of the operating organisation. */
    boolean all() {
        Actor actor = Acting.current();
        return actor instanceof Actor.House
                || (actor.is(Role.ADMINISTRATOR)
                        && actor.organisation().map(organisations::operates).orElse(false));
    }
}
