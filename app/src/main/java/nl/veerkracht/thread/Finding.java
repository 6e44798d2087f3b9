package nl.veerkracht.thread;

import java.util.List;
import java.util.Set;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalWatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows signals: gives each its thread, enters it into the index and writes proposals, all in the transaction that stores the signal. */
@Component
class Finding implements SignalWatcher {

    private final EntryStore entries;
    private final JoinStore joins;
    private final Joining joining;
    private final LinkIndex index;
    private final LinkProposalStore proposals;
    private final ThreadNeeds needs;
    private final RenewalStore renewals;
    private final LettingGo letting;
    private final LinkingTerms terms;

    Finding(
            EntryStore entries,
            JoinStore joins,
            Joining joining,
            LinkIndex index,
            LinkProposalStore proposals,
            ThreadNeeds needs,
            RenewalStore renewals,
            LettingGo letting,
            LinkingTerms terms) {
        this.entries = entries;
        this.joins = joins;
        this.joining = joining;
        this.index = index;
        this.proposals = proposals;
        this.needs = needs;
        this.renewals = renewals;
        this.letting = letting;
        this.terms = terms;
    }

    @Override
    public void received(Arrival arrival) {
        Entry entry = index.entry(arrival);
        EntryStore.Entered entered = entries.enter(arrival.id(), arrival.danger(), entry);
        if (!entered.fresh()) {
            // Put back, into a thread that others may be asking about at this moment.
            renewals.alone();
        }
        propose(arrival.id(), entered.fresh(), entry, entered.place());
        if (!entered.fresh()) {
            needs.grown(joining.renew(arrival.id()));
        } else if (arrival.danger()) {
            needs.danger(entered.thread());
        }
    }

    @Override
    public void corrected(Arrival arrival) {
        joins.alone();
        index.remove(arrival.id());
        needs.asked(proposals.withdraw(arrival.id()));
        joins.danger(arrival.id(), arrival.danger());
        Entry entry = index.entry(arrival);
        entries.hold(entry);
        propose(arrival.id(), false, entry, entry.isNothing() ? null : entries.again(arrival.id(), entry));
        needs.grown(joining.renew(arrival.id()));
    }

    @Override
    public void gone(SignalId id) {
        joins.alone();
        index.remove(id);
        needs.asked(proposals.withdraw(id));
        joins.gone(id);
        Joining.Group group = joining.renew(id);
        needs.grown(group);
        letting.whenGone(group);
    }

    /**
     * The encoding of a signal was made anew, by other rules perhaps: what only shows now is proposed too. What was proposed before stays as it is.
     *
     * @param records how many there are in the index
     */
    void renewed(SignalId signal, int no, Entry entry, int records) {
        List<Match> matches = index.matches(no, entry, records);
        Set<SignalId> known = matches.isEmpty() ? Set.of() : proposals.with(signal);
        List<Match> fresh = matches.stream()
                .filter(match -> !known.contains(match.signal()))
                .toList();
        if (!fresh.isEmpty()) {
            renewals.alone();
            propose(signal, false, fresh);
        }
    }

    private void propose(SignalId signal, boolean alone, Entry entry, EntryStore.@Nullable Place place) {
        propose(signal, alone, place == null ? List.of() : index.matches(place.no(), entry, place.lists()));
    }

    /** @param alone whether it is the only signal of its thread and new there: then nothing of before has to be folded */
    private void propose(SignalId signal, boolean alone, List<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        List<LinkProposalStore.Changed> made =
                proposals.propose(signal, alone, matches, terms.threads(), LinkProposals.PAIRS);
        needs.asked(alone ? asked(made) : proposals.fold(joins.fellows(signal)));
    }

    private static List<LinkProposalStore.Changed> asked(List<LinkProposalStore.Changed> made) {
        return made.stream().filter(one -> one.state() == ProposalState.OPEN).toList();
    }
}
