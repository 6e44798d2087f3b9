package nl.veerkracht.thread;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How rare names are in this index. The list that comes along knows common names of a country; a city may have others, and a name is only telling when it
 * is rare here. Counted over a sample of encodings, without a readable name, and again when the index has grown.
 */
@Component
class NameShares {

    private static final Logger LOG = LoggerFactory.getLogger(NameShares.class);
    private static final int FEWEST = 100;
    private static final int SAMPLE = 20_000;
    /** Up to here counting takes a few milliseconds and is done at once, so that the next signal profits. */
    private static final int COUNTED_AT_ONCE = 4_000;

    private static final double GROWTH = 1.2;

    private record Counted(Model model, int at) {}

    private final LinkIndexStore store;
    private final Encoder encoder;
    private final TransactionTemplate transaction;
    private volatile Counted counted = new Counted(Model.shipped(), 0);
    private final AtomicBoolean counting = new AtomicBoolean();

    NameShares(LinkIndexStore store, Encoder encoder, PlatformTransactionManager transactions) {
        this.store = store;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The model for an index of this many records. */
    Model model(int records) {
        if (records >= FEWEST && records > counted.at() * GROWTH) {
            countAgain(records);
        }
        return counted.model().forIndexOf(records);
    }

    private void countAgain(int records) {
        if (records <= COUNTED_AT_ONCE) {
            count(records);
        } else if (counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("linking-shares").start(() -> countApart(records));
        }
    }

    private void countApart(int records) {
        try {
            Acting.as(
                    new Actor.House("linking.shares"),
                    () -> transaction.execute(status -> {
                        count(records);
                        return true;
                    }));
        } catch (RuntimeException e) {
            // The model of before goes on serving; the next signal tries again.
            LOG.warn("Counting the shares of names failed: {}", e.getClass().getSimpleName());
        } finally {
            counting.set(false);
        }
    }

    private void count(int records) {
        List<Encoded> sample =
                store.sample(records, SAMPLE).stream().map(encoder::open).toList();
        counted = new Counted(Model.shipped().withSharesFrom(sample), records);
    }
}
