package nl.veerkracht.herspace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.trajectory.Trajectories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The day comes on which everything of hers is destroyed, as she asked. Each line in a transaction of its own with everything that goes with it: what was
 * cut off has not happened and comes again with the next round, and what has happened is not found again. An answer that is late is told to those above.
 */
@Component
class ErasureRounds {

    private static final int AT_ONCE = 100;

    private final ErasureStore store;
    private final Erasures erasures;
    private final ErasureNeeds needs;
    private final Trajectories trajectories;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ErasureRounds(
            ErasureStore store,
            Erasures erasures,
            ErasureNeeds needs,
            Trajectories trajectories,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.erasures = erasures;
        this.needs = needs;
        this.trajectories = trajectories;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sweep() {
        Acting.as(new Actor.House("herspace.erasure"), () -> {
            int told;
            do {
                told = inOne(this::late);
            } while (told == AT_ONCE);
            eraseAll(inOne(() -> store.due(clock.instant(), AT_ONCE)));
            return true;
        });
    }

    /** One that cannot be erased is told of when the others are; it comes again with the next round. */
    private void eraseAll(List<UUID> due) {
        List<RuntimeException> failed = new ArrayList<>();
        for (UUID one : due) {
            try {
                inOne(() -> erase(one));
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            IllegalStateException told = new IllegalStateException(failed.size() + " lines could not be erased.");
            failed.forEach(told::addSuppressed);
            throw told;
        }
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** She may have changed her mind since it was found. In a transaction, as the house. */
    boolean erase(UUID id) {
        return store.hold(id)
                .filter(one -> one.isDue(clock.instant()))
                .map(one -> {
                    needs.settled(id);
                    return trajectories.eraseAsAsked(one.line());
                })
                .orElse(false);
    }

    private int late() {
        List<ErasureStore.Late> late = store.late(clock.instant(), AT_ONCE);
        for (ErasureStore.Late one : late) {
            erasures.last(one.line())
                    .ifPresent(who -> needs.late(one.id(), one.line().value(), erasures.above(who)));
            store.lateTold(one.id());
        }
        return late.size();
    }
}
