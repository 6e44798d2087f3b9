package nl.veerkracht.thread;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes encodings anew, while the application goes on, that were made under another key, by older rules or that cannot be opened. All nodes do it at once, a
 * few signals in each transaction; what is cut off is as if it had not begun. Each signal looks again for what it belongs with, so that at the end nothing is
 * missed that an index made in one piece would find.
 */
@Component
class Renewing {

    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);

    /** So few that who gives a signal about the same young person hardly waits. */
    private static final int AT_ONCE = 10;

    private static final int PAGE = 200;

    /** After so many pages this node looks what the others have done, and counts names again; at first sooner, as nothing is counted yet under a new key. */
    private static final int PAGES = 25;

    private final Editions editions;
    private final RenewalStore store;
    private final EntryStore entries;
    private final LinkIndex index;
    private final Rereading rereading;
    private final Finding finding;
    private final NameShares shares;
    private final TransactionTemplate transaction;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean closing;

    Renewing(
            Editions editions,
            RenewalStore store,
            EntryStore entries,
            LinkIndex index,
            Rereading rereading,
            Finding finding,
            NameShares shares,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.store = store;
        this.entries = entries;
        this.index = index;
        this.rereading = rereading;
        this.finding = finding;
        this.shares = shares;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * On a thread of its own: a large index takes an hour, and everything else that is done every so often would wait for it.
     *
     * @return that thread, or nothing when one is still at it
     */
    @Scheduled(
            initialDelayString = "${veerkracht.linking.renew-every:1m}",
            fixedDelayString = "${veerkracht.linking.renew-every:1m}")
    Optional<Thread> begin() {
        return running.compareAndSet(false, true)
                ? Optional.of(Thread.ofVirtual().name("linking-renewing").start(this::run))
                : Optional.empty();
    }

    private void run() {
        try {
            round();
        } catch (RuntimeException e) {
            // What is left is renewed by the next round.
            LOG.error("Renewing the link index broke off: {}", e.getClass().getSimpleName());
        } finally {
            running.set(false);
        }
    }

    /** What it is at is finished, and nothing is begun after it; another node, or the next start, does the rest. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing = true;
    }

    /** Until nothing is left that this node can renew. */
    void round() {
        Acting.as(new Actor.House("linking.renew"), () -> {
            Set<Integer> failed = new HashSet<>();
            int done = PAGE;
            int all = 0;
            for (int pages = 1; done > 0 && !closing; pages = Math.min(PAGES, 2 * pages)) {
                look();
                done = pages(pages, failed);
                all += done;
                if (done > 0) {
                    shares.forget();
                }
            }
            tell(all, failed.size());
            return true;
        });
    }

    /** While another key is in use other nodes renew as well, and a node that still has the older key renews nothing itself: it counts names again too. */
    private void look() {
        boolean before = editions.areSeveral();
        transaction.executeWithoutResult(status -> editions.look());
        if (before || editions.areSeveral()) {
            shares.forget();
        }
    }

    private static void tell(int done, int failed) {
        if (done > 0) {
            LOG.info("Encodings in the link index that were made anew: {}.", done);
        }
        if (failed > 0) {
            LOG.error("Encodings in the link index that could not be made anew, tried again next time: {}.", failed);
        }
    }

    private int pages(int most, Set<Integer> failed) {
        int done = 0;
        for (int page = 0; page < most; page++) {
            List<Integer> older =
                    Objects.requireNonNull(transaction.execute(status -> store.older(editions.madeBy(), failed, PAGE)));
            int before = done;
            for (int from = 0; from < older.size(); from += AT_ONCE) {
                done += renewed(older.subList(from, Math.min(older.size(), from + AT_ONCE)), failed);
            }
            if (done == before) {
                return done;
            }
        }
        return done;
    }

    /** One that cannot be renewed keeps no other waiting. */
    private int renewed(List<Integer> nos, Set<Integer> failed) {
        if (closing) {
            return 0;
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> renew(nos)));
        } catch (RuntimeException e) {
            if (nos.size() > 1) {
                return nos.stream()
                        .mapToInt(one -> renewed(List.of(one), failed))
                        .sum();
            }
            LOG.warn("An encoding could not be made anew: {}", e.getClass().getSimpleName());
            failed.add(nos.getFirst());
            return 0;
        }
    }

    /** In a transaction of the house; how many it took. */
    int renew(List<Integer> nos) {
        List<RenewalStore.Old> taken = store.take(editions.madeBy(), nos);
        Map<SignalId, Person> persons =
                rereading.persons(taken.stream().map(RenewalStore.Old::signal).toList());
        Map<RenewalStore.Old, Entry> fresh = new LinkedHashMap<>();
        taken.forEach(one -> fresh.put(one, entry(persons.get(one.signal()))));
        entries.hold(IntStream.concat(
                Entry.keys(List.copyOf(fresh.values())),
                taken.stream().flatMap(one -> Stream.of(one.keys())).mapToInt(Integer::intValue)));
        fresh.forEach(this::write);
        fresh.forEach((one, entry) -> finding.renewed(one.signal(), one.no(), entry, one.records()));
        return taken.size();
    }

    private Entry entry(@Nullable Person person) {
        return person == null ? Entry.NOTHING : index.entry(person);
    }

    /** Of whom nothing is known any more, or too little by the rules of now, is not found by anything. */
    private void write(RenewalStore.Old one, Entry entry) {
        if (entry.isNothing()) {
            index.remove(one.signal());
        } else {
            index.leave(one.signal(), entry);
            store.renew(one.no(), entry);
        }
    }
}
