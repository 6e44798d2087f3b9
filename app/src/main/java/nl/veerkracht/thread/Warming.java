package nl.veerkracht.thread;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a start, beside the first requests, the index learns by what this node encodes, and is read once, so that the caches of the database and of the system
 * have it: the first signals are compared as fast as later ones. Then it learns from decisions.
 */
@Component
class Warming {

    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

    private static final long PART = 16L << 20;

    private final Editions editions;
    private final LinkIndexStore store;
    private final Learning learning;
    private final TransactionTemplate transaction;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean closing;

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
                read();
                return true;
            });
        } catch (RuntimeException e) {
            // Only the first signals are slower for it, and are encoded again by the next round.
            LOG.warn("Reading the index into the cache failed: {}", e.getClass().getSimpleName());
        }
        learning.round();
        done.countDown();
    }

    /** In parts, so that no transaction lasts long; an index that does not fit would only push itself out again. */
    private void read() {
        LinkIndexStore.Room room = Objects.requireNonNull(transaction.execute(status -> store.room()));
        if (room.size() > room.cache()) {
            LOG.info("The link index is larger than the caches of the database: the first signals are slower.");
            return;
        }
        int parts = (int) (room.size() / PART) + 1;
        for (int part = 0; part < parts && !closing; part++) {
            int one = part;
            transaction.executeWithoutResult(status -> store.warm(room, one, parts));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing = true;
    }

    /** Until the index was read and learned by. */
    void await() throws InterruptedException {
        done.await();
    }
}
