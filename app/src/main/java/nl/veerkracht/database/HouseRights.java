package nl.veerkracht.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a piece of work inside a person's transaction look with the eyes of the house, where the person may not look but the product must: finding
 * link candidates of other organisations, for instance. What it returns must never show the person more than she may see.
 */
@Component
public class HouseRights {

    private final DataSource source;

    HouseRights(DataSource source) {
        this.source = source;
    }

    /** Who: rooms, for work of the product itself. Runs {@code work} as the house in the current transaction and gives the rights back after it. */
    public <T> T call(String task, Supplier<T> work) {
        Actor before = Acting.current();
        Actor house = new Actor.House(task);
        if (before instanceof Actor.House) {
            // PostgreSQL knows already: one task of the house inside another costs no statement.
            return Acting.as(house, work::get);
        }
        tell(house);
        T result = Acting.as(house, work::get);
        // When the work throws, the transaction is rolled back by its owner and the settings end with it.
        tell(before);
        return result;
    }

    /** As {@link #call}, for work without a result. */
    public void run(String task, Runnable work) {
        call(task, () -> {
            work.run();
            return true;
        });
    }

    private void tell(Actor actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            ActorSettings.of(actor).apply(DataSourceUtils.getConnection(source));
        }
    }
}
