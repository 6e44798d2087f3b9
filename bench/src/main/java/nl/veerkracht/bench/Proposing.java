package nl.veerkracht.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;

/** What was proposed in the city and what confirmers made of it. */
final class Proposing {

    private final ProposalStore store;
    private final Town town;
    private final Instant now;

    Proposing(ProposalStore store, Town town, Instant now) {
        this.store = store;
        this.town = town;
        this.now = now;
    }

    /** Each signal after the first came in by a confirmed link; some links were found twice and stand folded behind it. */
    void within(Load.Batch batch, SeededThread thread, Dice dice) {
        for (int n = 1; n < thread.signals().size(); n++) {
            SeededSignal fresh = thread.signals().get(n);
            int linked = dice.below(n);
            confirmed(batch, dice, thread.signals().get(linked), fresh);
            if (n > 1 && dice.chance(0.4)) {
                store.add(batch, dice, thread.signals().get((linked + 1) % n), fresh, "folded");
            }
        }
    }

    private void confirmed(Load.Batch batch, Dice dice, SeededSignal earlier, SeededSignal fresh) {
        Instant decided = fresh.received().plus(Duration.ofMinutes(dice.below(4000)));
        decided = decided.isBefore(now) ? decided : now;
        UUID confirmer = town.holder(Role.LINK_CONFIRMER, dice).id();
        UUID id = store.add(batch, dice, earlier, fresh, "confirmed", confirmer, decided);
        asked(batch, dice, id, fresh.received(), decided);
    }

    /** Two threads about one young person of which nobody knows yet: asked once, and what else was found stands folded behind it. */
    void twins(Load.Batch batch, SeededThread one, SeededThread other, Dice dice) {
        SeededSignal a = one.signals().getLast();
        SeededSignal b = other.signals().getLast();
        UUID id = store.add(batch, dice, a, b, "open");
        asked(batch, dice, id, a.received().isAfter(b.received()) ? a.received() : b.received(), null);
        if (one.signals().size() > 1) {
            store.add(batch, dice, one.signals().getFirst(), b, "folded");
        }
    }

    /** Two young people who have much in common: no. */
    void strangers(Load.Batch batch, SeededThread one, SeededThread other, Dice dice) {
        SeededSignal a = one.signals().getFirst();
        SeededSignal b = other.signals().getFirst();
        Instant made = a.received().isAfter(b.received()) ? a.received() : b.received();
        UUID confirmer = town.holder(Role.LINK_CONFIRMER, dice).id();
        UUID id = store.add(batch, dice, a, b, "rejected", confirmer, now);
        asked(batch, dice, id, made, now);
    }

    private static void asked(Load.Batch batch, Dice dice, UUID proposal, Instant since, @Nullable Instant settled) {
        Audience confirmers = Audience.role(Role.LINK_CONFIRMER);
        NeedStore.add(batch, dice, "thread.proposal", Urgency.SOON, confirmers, proposal, null, since, settled);
    }
}
