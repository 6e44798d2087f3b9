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

/**
 * After a start, beside the first requests, the index learns by what this node encodes, and is read into the cache of the database: the first signals are
 * compared as fast as later ones. Then it learns from decisions.
 */
@Component
class Warming {

    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

    private final Editions editions;
    private final LinkIndexStore store;
    private final Learning learning;
    private final TransactionTemplate transaction;

    Warming(Editions editions, LinkIndexStore store, Learning learning, PlatformTransactionManager transactions) {
        this.editions = editions;
        this.store = store;
        this.learning = learning;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("linking-warming").start(this::warm);
    }

    private void warm() {
        try {
            Acting.as(new Actor.House("linking.warm"), () -> {
                transaction.execute(status -> editions.look());
                transaction.executeWithoutResult(status -> store.warm());
                return true;
            });
        } catch (RuntimeException e) {
            // Only the first signals are slower for it, and are encoded again by the next round.
            LOG.warn("Reading the index into the cache failed: {}", e.getClass().getSimpleName());
        }
        learning.round();
    }
}
