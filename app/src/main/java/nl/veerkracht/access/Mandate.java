package nl.veerkracht.access;

import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Audience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who hands over what colleagues of an organisation held: its mandate holders; where it has none who can sign in, those of the operating organisation, so
 * that nothing stays with somebody who left. Row-level security asks the same in {@code access.mandate_over}.
 */
@Component
public class Mandate {

    private final MandateStore store;
    private final OrganisationStore organisations;

    Mandate(MandateStore store, OrganisationStore organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** Who: anyone signed in, about herself. Whether she hands over for this organisation. */
    @Transactional(readOnly = true)
    public boolean over(OrganisationId organisation) {
        return Acting.current() instanceof Actor.Person person
                && person.is(Role.MANDATE_HOLDER)
                && store.over(organisation);
    }

    /** Who: rooms, in a transaction. Whom to ask to hand over for this organisation. */
    @Transactional(readOnly = true)
    public Audience of(OrganisationId organisation) {
        OrganisationId asked = store.hasHolder(organisation)
                ? organisation
                : organisations.operating().orElse(organisation);
        return Audience.roleIn(Role.MANDATE_HOLDER, asked);
    }
}
