package nl.veerkracht.signal;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a signal needs, and when that is over. */
@Component
class SignalNeeds {

    static final String DANGER = "signal.danger";
    static final String NEW = "signal.new";
    static final String EXPIRING = "signal.expiring";

    private final Attention attention;

    SignalNeeds(Attention attention) {
        this.attention = attention;
    }

    void danger(SignalId id) {
        attention.ask(DANGER, Urgency.DANGER, Audience.role(Role.WEIGHER), id.value(), null, null);
    }

    void noDanger(SignalId id) {
        attention.settle(DANGER, id.value());
    }

    /** A signal that came without a person needs one. */
    void keeper(SignalId id, OrganisationId organisation, boolean danger) {
        attention.ask(
                NEW,
                danger ? Urgency.DANGER : Urgency.SOON,
                Audience.roleIn(Role.SIGNALLER, organisation),
                id.value(),
                null,
                null);
    }

    void handedTo(SignalId id, AccountId keeper) {
        attention.settle(NEW, id.value());
        attention.ask(NEW, Urgency.SOON, Audience.person(keeper), id.value(), null, null);
    }

    void known(SignalId id) {
        attention.settle(NEW, id.value());
    }

    void expiring(SignalId id, OrganisationId organisation, @Nullable AccountId keeper, Instant at) {
        Audience audience = keeper == null ? Audience.roleIn(Role.SIGNALLER, organisation) : Audience.person(keeper);
        attention.ask(EXPIRING, Urgency.SOON, audience, id.value(), null, at);
    }

    void expiryDecided(SignalId id) {
        attention.settle(EXPIRING, id.value());
    }

    /** Nothing more is asked about a signal that is gone. */
    void none(SignalId id) {
        List.of(DANGER, NEW, EXPIRING).forEach(kind -> attention.settle(kind, id.value()));
    }
}
