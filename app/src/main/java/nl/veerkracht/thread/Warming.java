package nl.veerkracht.thread;

import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a start the index is read into the cache of the database, beside the first requests: the first signals are compared as fast as later ones. */
@Component
class Warming {

    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

    private final LinkIndexStore store;
    private final TransactionTemplate transaction;

    Warming(LinkIndexStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("linking-warming").start(this::warm);
    }

    private void warm() {
        try {
            Acting.as(new Actor.House("linking.warm"), () -> {
                transaction.executeWithoutResult(status -> store.warm());
                return true;
            });
        } catch (RuntimeException e) {
            // Only the first signals are slower for it.
            LOG.warn("Reading the index into the cache failed: {}", e.getClass().getSimpleName());
        }
    }
}
