package nl.veerkracht.thread;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Decision;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people decided on link proposals makes the probabilities of later ones mean what they say. Every node reads the newest decisions every so often, beside
 * the requests, and compares both signals anew by the rules, the key and the shares of names of now: no score of before is kept. Encodings that were made under
 * two keys, or cannot be opened, wait until they are renewed.
 */
@Component
class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    /** Nobody counts for more than one tenth; so that others are found behind who decides most, ten times as many are looked at. */
    private static final int PART = 10;

    private final DecidedStore store;
    private final Editions editions;
    private final NameShares shares;
    private final LinkingTerms terms;
    private final TransactionTemplate transaction;
    private volatile Model learned = Model.shipped();
    private volatile int known;

    Learning(
            DecidedStore store,
            Editions editions,
            NameShares shares,
            LinkingTerms terms,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.editions = editions;
        this.shares = shares;
        this.terms = terms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** For an index of this many records, to compare encodings of the key with this id. */
    Measure measure(int records, int keyId) {
        Model fields = shares.model(records, keyId);
        return new Measure(fields, fields.learnedAs(learned), terms.threshold());
    }

    @Scheduled(
            initialDelayString = "${veerkracht.linking.learn-every:10m}",
            fixedDelayString = "${veerkracht.linking.learn-every:10m}")
    void round() {
        try {
            Acting.as(
                    new Actor.House("linking.learn"),
                    () -> transaction.execute(status -> {
                        learn(store.records());
                        return true;
                    }));
        } catch (RuntimeException e) {
            // What was learned before goes on serving; the next round tries again.
            LOG.warn("Learning from decisions failed: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * In a transaction of the house.
     *
     * @param records how many there are in the index
     */
    void learn(int records) {
        if (terms.decisions() == 0) {
            return;
        }
        shares.settle(records);
        List<Decision> decisions = decisions();
        learned = decisions.isEmpty() ? Model.shipped() : learned(decisions, records);
        tell(decisions);
    }

    private Model learned(List<Decision> decisions, int records) {
        return shares.model(records, decisions.getFirst().one().keyId()).learnedFrom(decisions);
    }

    /** Those under the key that most are under. */
    private List<Decision> decisions() {
        int most = terms.decisions();
        int each = Math.max(1, most / PART);
        return store.decided(Math.multiplyExact(most, PART), each, most).stream()
                .flatMap(this::opened)
                .collect(Collectors.groupingBy(decision -> decision.one().keyId()))
                .values()
                .stream()
                .max(Comparator.comparingInt(Collection::size))
                .orElse(List.of());
    }

    private Stream<Decision> opened(DecidedStore.Pair pair) {
        Encoded one = editions.open(pair.oneEdition(), pair.one());
        Encoded other = editions.open(pair.otherEdition(), pair.other());
        return one == null || other == null || one.keyId() != other.keyId()
                ? Stream.of()
                : Stream.of(new Decision(one, other, pair.confirmed()));
    }

    private void tell(List<Decision> decisions) {
        if (decisions.size() != known) {
            known = decisions.size();
            LOG.info(
                    "Linking learned from {} decisions on proposals, {} of them rejections.",
                    known,
                    decisions.stream().filter(decision -> !decision.confirmed()).count());
        }
    }
}
