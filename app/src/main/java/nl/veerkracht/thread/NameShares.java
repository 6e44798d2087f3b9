package nl.veerkracht.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Encoded;
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

    /** @param of how many encodings were counted */
    private record Shares(Model model, int of) {}

    /**
     * @param shares by the id of the key whose encodings were counted: the same name is another hash under another key. Of a key under which next to nothing
     *     is left what was counted before
     * @param at how many records there were
     */
    private record Counted(Map<Integer, Shares> shares, int at) {
        Counted {
            shares = Map.copyOf(shares);
        }

        Model model(int keyId) {
            Shares known = shares.get(keyId);
            return known == null ? Model.shipped() : known.model();
        }
    }

    private final LinkIndexStore store;
    private final Editions editions;
    private final TransactionTemplate transaction;
    private volatile Counted counted = new Counted(Map.of(), 0);
    private final AtomicBoolean counting = new AtomicBoolean();

    NameShares(LinkIndexStore store, Editions editions, PlatformTransactionManager transactions) {
        this.store = store;
        this.editions = editions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The model for an index of this many records, to compare encodings of the key with this id. */
    Model model(int records, int keyId) {
        if (isDue(records)) {
            countAgain(records);
        }
        return counted.model(keyId).forIndexOf(records);
    }

    /** Counts at once when it is time: for who can wait for it. In a transaction of the house. */
    void settle(int records) {
        if (isDue(records)) {
            count(records);
        }
    }

    private boolean isDue(int records) {
        return records >= FEWEST && records > counted.at() * GROWTH;
    }

    /** Many encodings were made anew, here or by another node: they are counted again before the next comparison, or beside it when there are many. */
    void forget() {
        counted = new Counted(counted.shares(), 0);
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
        Map<Integer, Shares> shares = new HashMap<>(counted.shares());
        store.sample(records, SAMPLE).stream()
                .map(one -> editions.open(one.edition(), one.sealed()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Encoded::keyId))
                .forEach((key, sample) -> shares.merge(
                        key,
                        new Shares(Model.shipped().withSharesFrom(sample), sample.size()),
                        (before, now) -> now.of() < Math.min(FEWEST, before.of()) ? before : now));
        counted = new Counted(shares, records);
    }
}
