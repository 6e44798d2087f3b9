package nl.veerkracht.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Warns before a signal's time is over, and erases it when it is. */
@Component
class Expiry {

    private static final int BATCH = 100;

    private final ExpiryStore store;
    private final KeepingStore keeping;
    private final SignalNeeds needs;
    private final Watching watching;
    private final Vault vault;
    private final Audit audit;
    private final SignalTerms terms;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Expiry(
            ExpiryStore store,
            KeepingStore keeping,
            SignalNeeds needs,
            Watching watching,
            Vault vault,
            Audit audit,
            SignalTerms terms,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keeping = keeping;
        this.needs = needs;
        this.watching = watching;
        this.vault = vault;
        this.audit = audit;
        this.terms = terms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over all signals, in small transactions, so that nobody waits for it. */
    void sweep() {
        Acting.as(new Actor.House("signal.expiry"), () -> {
            while (inTransaction(this::warn) == BATCH) {}
            while (inTransaction(this::end) == BATCH) {}
            return true;
        });
    }

    private int inTransaction(java.util.function.IntSupplier work) {
        Integer done = transaction.execute(status -> work.getAsInt());
        return done == null ? 0 : done;
    }

    private int warn() {
        Instant now = clock.instant();
        List<ExpiryStore.Ending> soon = store.toWarn(now, now.plus(terms.warning()), BATCH);
        soon.forEach(one -> needs.expiring(one.id(), one.organisation(), one.keeper(), one.expiresAt()));
        return soon.size();
    }

    private int end() {
        List<ExpiryStore.Ending> over = store.over(clock.instant(), BATCH);
        Set<SignalId> needed =
                watching.stillNeeded(over.stream().map(ExpiryStore.Ending::id).toList());
        List<ExpiryStore.Ending> erased =
                over.stream().filter(one -> !needed.contains(one.id())).toList();
        erase(erased);
        return erased.size() + keeping.keepUntil(needed, clock.instant().plus(terms.kept()));
    }

    /** Lets one signal go now; within a transaction and with the rights of the house. */
    void letGo(SignalId id) {
        erase(store.one(id));
    }

    private void erase(List<ExpiryStore.Ending> over) {
        store.expire(over.stream().map(ExpiryStore.Ending::id).toList(), clock.instant());
        for (ExpiryStore.Ending one : over) {
            watching.gone(one.id());
            needs.none(one.id());
            audit.change("signal.expire", one.id().value(), Map.of("state", "expired"));
            vault.destroy(one.key());
        }
    }
}
