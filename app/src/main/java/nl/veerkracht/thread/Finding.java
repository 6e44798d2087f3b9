package nl.veerkracht.thread;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalWatcher;
import org.springframework.stereotype.Component;

/** Follows signals: gives each its thread, enters it into the index and writes proposals, all in the transaction that stores the signal. */
@Component
class Finding implements SignalWatcher {

    private final JoinStore joins;
    private final Joining joining;
    private final LinkIndex index;
    private final LinkProposalStore proposals;
    private final ThreadNeeds needs;
    private final LinkingTerms terms;

    Finding(
            JoinStore joins,
            Joining joining,
            LinkIndex index,
            LinkProposalStore proposals,
            ThreadNeeds needs,
            LinkingTerms terms) {
        this.joins = joins;
        this.joining = joining;
        this.index = index;
        this.proposals = proposals;
        this.needs = needs;
        this.terms = terms;
    }

    @Override
    public void received(Arrival arrival) {
        joins.together();
        boolean fresh = joins.open(arrival.id(), arrival.danger());
        propose(arrival, fresh ? List.of(arrival.id()) : joins.fellows(arrival.id()));
        if (arrival.danger() || !fresh) {
            needs.grown(joining.renew(arrival.id()));
        }
    }

    @Override
    public void corrected(Arrival arrival) {
        joins.alone();
        index.remove(arrival.id());
        needs.asked(proposals.withdraw(arrival.id()));
        joins.danger(arrival.id(), arrival.danger());
        propose(arrival, joins.fellows(arrival.id()));
        needs.grown(joining.renew(arrival.id()));
    }

    @Override
    public void gone(SignalId id) {
        joins.alone();
        index.remove(id);
        needs.asked(proposals.withdraw(id));
        joins.gone(id);
        needs.grown(joining.renew(id));
    }

    /** @param own everybody in its own thread: with those it needs no proposal */
    private void propose(Arrival arrival, List<SignalId> own) {
        List<Match> others = index.enter(arrival).stream()
                .filter(match -> !own.contains(match.signal()))
                .toList();
        if (!others.isEmpty()) {
            proposals.propose(arrival.id(), strongest(others));
            needs.asked(proposals.fold(own));
        }
    }

    /** Per thread the best pairs, for the most probable threads. */
    private List<Match> strongest(List<Match> matches) {
        return matches.stream()
                .collect(Collectors.groupingBy(Match::thread, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(terms.threads())
                .map(ofThread -> ofThread.subList(0, Math.min(ofThread.size(), LinkProposals.PAIRS)))
                .flatMap(Collection::stream)
                .toList();
    }
}
