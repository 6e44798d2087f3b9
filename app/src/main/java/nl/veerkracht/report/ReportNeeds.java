package nl.veerkracht.report;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a message of a sender needs. */
@Component
class ReportNeeds {

    static final String WORDS = "report.words";

    private final Attention attention;

    ReportNeeds(Attention attention) {
        this.attention = attention;
    }

    /** Who keeps the signal; as long as nobody does, the signallers of its organisation. */
    void answer(SignalId id, OrganisationId organisation, @Nullable AccountId keeper) {
        Audience audience = keeper == null ? Audience.roleIn(Role.SIGNALLER, organisation) : Audience.person(keeper);
        attention.ask(WORDS, Urgency.SOON, audience, id.value(), null, null);
    }

    void none(SignalId id) {
        attention.settle(WORDS, id.value());
    }
}
