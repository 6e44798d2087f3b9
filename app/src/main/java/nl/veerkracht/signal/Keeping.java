package nl.veerkracht.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Who keeps a signal, and for how long. */
@Component
class Keeping {

    private final KeepingStore store;
    private final SignalReadStore reads;
    private final Colleagues colleagues;
    private final Watching watching;
    private final SignalNeeds needs;
    private final HouseRights house;
    private final Audit audit;
    private final SignalTerms terms;
    private final Clock clock;

    Keeping(
            KeepingStore store,
            SignalReadStore reads,
            Colleagues colleagues,
            Watching watching,
            SignalNeeds needs,
            HouseRights house,
            Audit audit,
            SignalTerms terms,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.colleagues = colleagues;
        this.watching = watching;
        this.needs = needs;
        this.house = house;
        this.audit = audit;
        this.terms = terms;
        this.clock = clock;
    }

    void take(SignalId id, AccountId me) {
        if (!store.take(id, me)) {
            throw new Refused("signal.refused.taken");
        }
        audit.change("signal.take", id.value(), Map.of("keeper", me.value().toString()));
        needs.known(id);
        house.run("signal.kept", () -> watching.kept(id, me));
    }

    /** The new keeper is found before the row is touched: handing over to nobody would lose the signal. */
    void handOver(SignalId id, OrganisationId organisation, AccountId to) {
        boolean fit = colleagues
                        .of(to)
                        .map(Colleague::organisationId)
                        .filter(organisation::equals)
                        .isPresent()
                && colleagues.rolesOf(to).contains(Role.SIGNALLER);
        if (!fit) {
            throw new Refused("signal.refused.no-keeper");
        }
        // With the rights of the house: who hands over may not see it any more once it is done.
        if (!house.call("signal.hand-over", () -> store.handOver(id, to))) {
            throw Refused.notShown();
        }
        audit.change("signal.hand-over", id.value(), Map.of("keeper", to.value().toString()));
        needs.handedTo(id, to);
        house.run("signal.kept", () -> watching.kept(id, to));
    }

    void seen(SignalId id, AccountId me) {
        if (store.see(id, me)) {
            needs.known(id);
        }
    }

    void withdraw(SignalId id) {
        move(id, SignalState.OPEN, SignalState.WITHDRAWN, clock.instant().plus(terms.withdrawnKept()));
        audit.change("signal.withdraw", id.value(), Map.of("state", "withdrawn"));
        house.run("signal.gone", () -> {
            needs.none(id);
            watching.gone(id);
        });
    }

    void putBack(SignalId id) {
        move(id, SignalState.WITHDRAWN, SignalState.OPEN, clock.instant().plus(terms.kept()));
        audit.change("signal.put-back", id.value(), Map.of("state", "open"));
        house.run("signal.arrived", () -> back(reads.view(id).orElseThrow()));
    }

    private void back(SignalView view) {
        SignalMeta meta = view.meta();
        SignalIdentity identity = view.identity();
        if (meta.danger()) {
            needs.danger(meta.id());
        }
        if (identity != null) {
            watching.received(new SignalWatcher.Arrival(
                    meta.id(), meta.organisation(), identity.about(), meta.observedOn(), meta.danger()));
        }
    }

    private void move(SignalId id, SignalState from, SignalState to, Instant expiresAt) {
        if (!store.move(id, from, to, expiresAt)) {
            throw new Refused("signal.refused.moved");
        }
    }

    void keep(SignalId id, KeepReason reason) {
        if (store.keepUntil(List.of(id), clock.instant().plus(terms.kept())) == 0) {
            throw new Refused("signal.refused.moved");
        }
        audit.change("signal.keep", id.value(), Map.of("reason", reason.code()));
        needs.expiryDecided(id);
    }

    void confirmed(List<SignalId> ids) {
        store.keepUntil(ids, clock.instant().plus(terms.kept()));
        ids.forEach(needs::expiryDecided);
    }
}
