package nl.veerkracht.signal;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import org.springframework.stereotype.Component;

/** Tells which open signals somebody keeps who leaves. */
@Component
class KeptSignals implements nl.veerkracht.access.Holding {

    private static final int MOST = 100;

    private final KeepingStore store;

    KeptSignals(KeepingStore store) {
        this.store = store;
    }

    @Override
    public List<Held> of(AccountId account) {
        return store.keptBy(account, MOST).stream()
                .map(id -> new Held("signal.held", id.value(), "/signals/" + id.value() + "/hand-over"))
                .toList();
    }
}
