package nl.veerkracht.access;

import java.util.Objects;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of the product itself before anybody is known: a transaction of its own, as the house. */
@Component
class AsHouse {

    private final TransactionTemplate transaction;

    AsHouse(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T call(String task, Supplier<T> work) {
        return Acting.as(
                new Actor.House(task), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    void run(String task, Runnable work) {
        call(task, () -> {
            work.run();
            return true;
        });
    }
}
