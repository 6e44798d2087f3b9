package nl.veerkracht.thread;

import java.util.List;
import java.util.Objects;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that too many had count again once so few have them that they tell people apart: after signals were taken out or corrected. Once a day is often enough,
 * because it is about the last of three hundred; until then the other keys find.
 */
@Component
class Recounting {

    /** Who has one of these waits meanwhile, a second for each million signals in the index. */
    private static final int AT_ONCE = 200;

    private final RecountStore store;
    private final EntryStore entries;
    private final TransactionTemplate transaction;

    Recounting(RecountStore store, EntryStore entries, PlatformTransactionManager transactions) {
        this.store = store;
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many keys tell people apart again. */
    @Scheduled(
            initialDelayString = "${veerkracht.linking.recount-after:1h}",
            fixedDelayString = "${veerkracht.linking.recount-every:24h}")
    int round() {
        return Acting.as(new Actor.House("linking.recount"), () -> {
            int again = 0;
            List<Integer> keys = keys(Long.MIN_VALUE);
            while (!keys.isEmpty()) {
                again += count(keys);
                keys = keys(keys.getLast());
            }
            return again;
        });
    }

    private List<Integer> keys(long after) {
        return Objects.requireNonNull(transaction.execute(status -> store.keys(after, AT_ONCE)));
    }

    private int count(List<Integer> keys) {
        return Objects.requireNonNull(transaction.execute(status -> {
            entries.hold(keys.stream().mapToInt(Integer::intValue));
            return store.count(keys);
        }));
    }
}
