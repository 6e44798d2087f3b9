package nl.veerkracht.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does each step of loading once, in one transaction with the note that it was done, as somebody and at a moment in the past. */
@Component
class Steps {

    private static final Actor HOUSE = new Actor.House("demo");

    private final StepStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Steps(StepStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The id that the step gave, now or when it was first done. */
    UUID once(String name, Actor actor, int daysAgo, Supplier<UUID> step) {
        return store.result(name).orElseGet(() -> {
            Instant moment = moment(daysAgo);
            return Acting.as(
                    actor,
                    () -> ActingClock.at(
                            moment, () -> Objects.requireNonNull(transaction.execute(status -> noted(name, step)))));
        });
    }

    UUID asHouse(String name, Supplier<UUID> step) {
        return once(name, HOUSE, 0, step);
    }

    /** A step that gives no id. */
    void run(String name, Actor actor, int daysAgo, Runnable step) {
        once(name, actor, daysAgo, () -> {
            step.run();
            return new UUID(0, 0);
        });
    }

    /** Looks something up as somebody. */
    <T> T ask(Actor actor, Supplier<T> question) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> question.get())));
    }

    private UUID noted(String name, Supplier<UUID> step) {
        UUID result = step.get();
        store.add(name, result);
        return result;
    }

    private Instant moment(int daysAgo) {
        Instant now = clock.instant();
        return daysAgo == 0 ? now.minusSeconds(720) : now.minus(Duration.ofDays(daysAgo));
    }
}
