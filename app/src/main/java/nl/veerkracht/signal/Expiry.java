package nl.veerkracht.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRounds;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/** Warns before a signal's time is over, and erases it when it is. */
@Component
class Expiry {

    private final ExpiryStore store;
    private final KeepingStore keeping;
    private final SignalNeeds needs;
    private final Watching watching;
    private final Vault vault;
    private final Audit audit;
    private final SignalTerms terms;
    private final Clock clock;
    private final HouseRounds rounds;

    Expiry(
            ExpiryStore store,
            KeepingStore keeping,
            SignalNeeds needs,
            Watching watching,
            Vault vault,
            Audit audit,
            SignalTerms terms,
            Clock clock,
            HouseRounds rounds) {
        this.store = store;
        this.keeping = keeping;
        this.needs = needs;
        this.watching = watching;
        this.vault = vault;
        this.audit = audit;
        this.terms = terms;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** One round over all signals, in small transactions, so that nobody waits for it. */
    void sweep() {
        rounds.until("signal.expiry", this::warn);
        rounds.until("signal.expiry", this::end);
    }

    private int warn() {
        Instant now = clock.instant();
        List<ExpiryStore.Ending> soon = store.toWarn(now, now.plus(terms.warning()), HouseRounds.AT_ONCE);
        soon.forEach(one -> needs.expiring(one.id(), one.organisation(), one.keeper(), one.expiresAt()));
        return soon.size();
    }

    private int end() {
        List<ExpiryStore.Ending> over = store.over(clock.instant(), HouseRounds.AT_ONCE);
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
