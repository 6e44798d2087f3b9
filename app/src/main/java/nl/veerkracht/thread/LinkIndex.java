package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.Score;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalWatcher.Arrival;
import org.springframework.stereotype.Component;

/**
 * The index of keyed encodings. Signals that share a telling blocking key, or two others, are candidates; those are compared one by one. Works with the rights
 * of the house and in the transaction of the signal.
 */
@Component
class LinkIndex {

    private final Editions editions;
    private final LinkIndexStore store;
    private final Learning learning;
    private final Rereading rereading;
    private final LinkingTerms terms;

    LinkIndex(Editions editions, LinkIndexStore store, Learning learning, Rereading rereading, LinkingTerms terms) {
        this.editions = editions;
        this.store = store;
        this.learning = learning;
        this.rereading = rereading;
        this.terms = terms;
    }

    /** What the index keeps of a signal. */
    Entry entry(Arrival arrival) {
        return entry(Identifying.person(arrival.about(), arrival.observedOn().getYear()));
    }

    Entry entry(Person person) {
        List<Encoded> readings =
                editions.all().stream().map(encoder -> encoder.encode(person)).toList();
        Encoded stored = readings.getFirst();
        return !stored.isLinkable() || stored.blocks().isEmpty()
                ? Entry.NOTHING
                : new Entry(readings, editions.current().seal(stored), keys(stored), editions.madeBy());
    }

    private static int[] keys(Encoded stored) {
        return Entry.inOrder(Arrays.stream(stored.blockingKeys()).mapToInt(KeyLists::first));
    }

    /**
     * What the newest signal, which has this number, may belong with, most probable first.
     *
     * @param lists who has its keys
     */
    List<Match> matches(int no, Entry entry, KeyLists lists) {
        return matches(no, entry, lists, no);
    }

    /**
     * What a signal may belong with, most probable first.
     *
     * @param no its number in the index
     * @param records how many there are in the index
     */
    List<Match> matches(int no, Entry entry, int records) {
        return matches(no, entry, store.lists(entry.asked()), records);
    }

    private List<Match> matches(int no, Entry entry, KeyLists lists, int records) {
        Comparing comparing = new Comparing(entry, records);
        List<LinkIndexStore.Candidate> unreadable = new ArrayList<>();
        List<Integer> nos = lists.candidates(no, entry.blocks(), terms.candidates());
        for (LinkIndexStore.Candidate candidate : store.candidates(nos)) {
            Encoded other = editions.open(candidate.edition(), candidate.sealed());
            if (other == null || !comparing.with(candidate.signal(), other)) {
                unreadable.add(candidate);
            }
        }
        if (!unreadable.isEmpty()) {
            compareAnew(comparing, unreadable);
        }
        return comparing.matches();
    }

    /** From the signals themselves, and the index is told to renew them: what cannot be read is never passed over. */
    private void compareAnew(Comparing comparing, List<LinkIndexStore.Candidate> unreadable) {
        store.unreadable(editions.madeBy(), unreadable);
        Encoder encoder = editions.current();
        rereading
                .persons(unreadable.stream()
                        .map(LinkIndexStore.Candidate::signal)
                        .toList())
                .forEach((signal, person) -> comparing.with(signal, encoder.encode(person)));
    }

    /** One signal beside its candidates. */
    private final class Comparing {

        private final Entry entry;
        private final int records;
        private final Map<Integer, Measure> measures = new HashMap<>();
        private final List<Match> matches = new ArrayList<>();

        Comparing(Entry entry, int records) {
            this.entry = entry;
            this.records = records;
        }

        /** False when the signal itself was not encoded under the key of the other. */
        boolean with(SignalId signal, Encoded other) {
            Encoded own = entry.reading(other.keyId());
            if (own == null) {
                return false;
            }
            Measure measure = measures.computeIfAbsent(other.keyId(), key -> learning.measure(records, key));
            Score score = measure.score(own, other);
            if (score != null) {
                matches.add(new Match(signal, score));
            }
            return true;
        }

        List<Match> matches() {
            matches.sort(
                    Comparator.comparingDouble((Match match) -> -match.score().probability()));
            return matches;
        }
    }

    /** Takes a signal out: it is never found again. */
    void remove(SignalId signal) {
        store.remove(signal);
    }

    /** Before it gets other keys: those that it has and will not have go. */
    void leave(SignalId signal, Entry next) {
        store.leave(signal, next.keys());
    }
}
