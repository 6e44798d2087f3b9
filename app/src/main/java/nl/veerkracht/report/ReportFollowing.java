package nl.veerkracht.report;

import nl.veerkracht.access.Phrases;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalWatcher;
import org.springframework.stereotype.Component;

/** What was written goes where the signal goes: to its next keeper, and away with it. */
@Component
class ReportFollowing implements SignalWatcher {

    private final ReportStore store;
    private final ReportNeeds needs;
    private final Phrases phrases;

    ReportFollowing(ReportStore store, ReportNeeds needs, Phrases phrases) {
        this.store = store;
        this.needs = needs;
        this.phrases = phrases;
    }

    @Override
    public void received(Arrival arrival) {
        // What comes by the form is opened by the form itself; what is put back was never away.
    }

    @Override
    public void corrected(Arrival arrival) {
        // Nothing here depends on what is known of the young person.
    }

    @Override
    public void kept(SignalId id, AccountId keeper) {
        store.find(id).filter(ReportStore.Row::waiting).ifPresent(report -> {
            needs.none(id);
            needs.answer(id, report.organisation(), keeper);
        });
    }

    @Override
    public void gone(SignalId id) {
        needs.none(id);
        if (store.isExpired(id)) {
            phrases.withdraw(Reports.PURPOSE, id.value());
            store.erase(id);
        }
    }
}
