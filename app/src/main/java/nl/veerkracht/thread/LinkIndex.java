package nl.veerkracht.thread;

import java.util.Comparator;
import java.util.List;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Score;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalWatcher.Arrival;
import org.springframework.stereotype.Component;

/**
 * The index of keyed encodings. Signals that share a blocking key are candidates; those are compared one by one. Works with the rights of the house and
 * in the transaction of the signal.
 */
@Component
class LinkIndex {

    private final Encoder encoder;
    private final LinkIndexStore store;
    private final NameShares shares;
    private final LinkingTerms terms;

    LinkIndex(Encoder encoder, LinkIndexStore store, NameShares shares, LinkingTerms terms) {
        this.encoder = encoder;
        this.store = store;
        this.shares = shares;
        this.terms = terms;
    }

    /** What the index keeps of a signal. */
    Entry entry(Arrival arrival) {
        Encoded encoded = encoder.encode(
                Identifying.person(arrival.about(), arrival.observedOn().getYear()));
        return !encoded.isLinkable() || encoded.blocks().isEmpty()
                ? Entry.NOTHING
                : new Entry(encoded, encoder.seal(encoded), encoded.blockingKeys());
    }

    /** What the signal with this number may belong with, most probable first. */
    List<Match> matches(int no, Encoded encoded) {
        Model model = shares.model(no);
        return store.candidates(no, encoded.blocks(), terms.candidates()).stream()
                .map(candidate -> match(model, encoded, candidate))
                .filter(match -> match.score().probability() >= terms.threshold())
                .sorted(Comparator.comparingDouble(
                        (Match match) -> -match.score().probability()))
                .toList();
    }

    /** Takes a signal out: it is never found again. */
    void remove(SignalId signal) {
        store.remove(signal);
    }

    private Match match(Model model, Encoded encoded, LinkIndexStore.Candidate candidate) {
        Score score = model.compare(encoded, encoder.open(candidate.sealed()));
        return new Match(candidate.signal(), score);
    }
}
