package nl.veerkracht.weighing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Holding;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/**
 * An unsigned weighing of somebody who cannot go on: another weigher takes it over. When it waits for the signature of who left, it is a draft again, so
 * that it says who really took part. Whoever hands over reads nothing.
 */
@Component("weighingsHandedOver")
class HandingOver implements Holding {

    private static final int MOST = 100;

    private final WeighingStore store;
    private final Threads threads;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;

    HandingOver(
            WeighingStore store,
            Threads threads,
            Colleagues colleagues,
            Mandate mandate,
            Attention attention,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.threads = threads;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
    }

    @Override
    public List<Held> of(AccountId account) {
        return store.waitingFor(account, MOST).stream()
                .map(id -> new Held("weighing.held", id.value(), "/weighings/" + id.value() + "/hand-over"))
                .toList();
    }

    /** For whom it waits who cannot act any more, of those over whom the acting person has the mandate; who keeps it before who has to sign. */
    Colleague from(WeighingId id) {
        var people = house.call("weighing.waits", () -> {
            var waits = store.waitsFor(id);
            var names = colleagues.of(waits);
            return waits.stream()
                    .filter(one -> colleagues.rolesOf(one).isEmpty())
                    .flatMap(one -> Optional.ofNullable(names.get(one)).stream())
                    .toList();
        });
        var from = people.stream()
                .filter(one -> mandate.over(one.organisationId()))
                .findFirst()
                .orElseThrow(Refused::notShown);
        audit.look("weighing.hand-over", id.value());
        return from;
    }

    void handOver(WeighingId id, AccountId to) {
        var from = from(id);
        if (from.id().equals(to)) {
            throw new Refused("weighing.hand-over.same");
        }
        house.run("weighing.hand-over", () -> pass(id, from.id(), to));
        audit.change("weighing.hand-over", List.of(id.value(), to.value()), Map.of());
    }

    private void pass(WeighingId id, AccountId from, AccountId to) {
        store.lock(id);
        var weighing = store.find(id).orElseThrow(Refused::notShown);
        threads.give(weighing.thread(), to);
        store.keep(id, from, to);
        if (weighing.state() == WeighingState.SIGNING && store.waitsFor(id).contains(from)) {
            store.reopen(id);
            attention.settle(Signing.SIGN, id.value());
        }
    }
}
