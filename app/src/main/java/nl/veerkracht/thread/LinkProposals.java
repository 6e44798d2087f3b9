package nl.veerkracht.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on link proposals. Confirmers see the identifying fields of both sides, and nothing else of either. */
@Component
class LinkProposals {

    /** How many pairs of signals of two threads are shown as reasons. */
    static final int PAIRS = 3;

    private final LinkProposalStore store;
    private final DecisionStore decisions;
    private final QuestionStore questions;
    private final JoinStore joins;
    private final Joining joining;
    private final ThreadNeeds needs;
    private final LettingGo letting;
    private final Signals signals;
    private final HouseRights house;
    private final Audit audit;

    LinkProposals(
            LinkProposalStore store,
            DecisionStore decisions,
            QuestionStore questions,
            JoinStore joins,
            Joining joining,
            ThreadNeeds needs,
            LettingGo letting,
            Signals signals,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.decisions = decisions;
        this.questions = questions;
        this.joins = joins;
        this.joining = joining;
        this.needs = needs;
        this.letting = letting;
        this.signals = signals;
        this.house = house;
        this.audit = audit;
    }

    /** Open proposals, and the cursor after them. */
    record Listed(List<LinkProposal> proposals, @Nullable String next) {
        Listed {
            proposals = List.copyOf(proposals);
        }
    }

    /** Open proposals with both sides of each. */
    record Page(Listed listed, Map<SignalId, SignalIdentity> identities) {
        Page {
            identities = Map.copyOf(identities);
        }
    }

    /** A proposal as its page shows it: the asked pair first, weaker pairs of the same two threads after it. */
    record View(
            LinkProposal proposal,
            List<LinkProposal> pairs,
            Map<SignalId, SignalIdentity> identities,
            List<Question> questions,
            List<DecisionStore.Made> decisions) {
        View {
            pairs = List.copyOf(pairs);
            identities = Map.copyOf(identities);
            questions = List.copyOf(questions);
            decisions = List.copyOf(decisions);
        }
    }

    @Transactional(readOnly = true)
    Listed newest(@Nullable String after, int limit) {
        require();
        return listed(store.newest(ProposalCursor.of(after), limit + 1), limit);
    }

    /** From the oldest on, so that who pages through misses nothing that comes in meanwhile; with both sides of each. */
    @Transactional
    Page oldest(@Nullable String after, int limit) {
        require();
        Listed listed = listed(store.oldest(ProposalCursor.of(after), limit + 1), limit);
        return new Page(listed, looked("link-proposal.list", listed.proposals()));
    }

    private static Listed listed(List<LinkProposal> found, int limit) {
        List<LinkProposal> page = found.subList(0, Math.min(limit, found.size()));
        LinkProposal last = page.isEmpty() ? null : page.getLast();
        return new Listed(
                page,
                found.size() > limit && last != null
                        ? new ProposalCursor(last.createdAt(), last.id().value()).opaque()
                        : null);
    }

    @Transactional
    View see(LinkProposalId id) {
        require();
        LinkProposal proposal = store.find(id).orElseThrow(Refused::notShown);
        List<LinkProposal> pairs = pairs(proposal);
        return new View(proposal, pairs, looked("link-proposal.read", pairs), questions.of(id), decisions.of(id));
    }

    private List<LinkProposal> pairs(LinkProposal proposal) {
        if (proposal.state() != ProposalState.OPEN) {
            return List.of(proposal);
        }
        // Which thread a signal is in is not for confirmers; which pairs lie between the same two threads is what they
        // decide about.
        List<LinkProposal> pairs = house.call("thread.pairs", () -> store.beside(proposal.id()));
        return pairs.subList(0, Math.min(PAIRS, pairs.size()));
    }

    private Map<SignalId, SignalIdentity> looked(String action, List<LinkProposal> proposals) {
        List<SignalId> ids = proposals.stream()
                .flatMap(proposal -> proposal.signals().stream())
                .distinct()
                .toList();
        Map<SignalId, SignalIdentity> identities = signals.identities(ids);
        audit.look(
                action,
                identities.keySet().stream().map(SignalId::value).sorted().toList());
        return identities;
    }

    List<LinkProposalId> about(SignalId signal) {
        require();
        return store.about(signal);
    }

    /** @param version the version that was looked at; null when the decider did not look, as over the API */
    @Transactional
    Decision confirm(LinkProposalId id, @Nullable Integer version) {
        require();
        return decided(id, version, ProposalState.CONFIRMED, proposal -> {
            store.decide(id, ProposalState.CONFIRMED, decider(), null);
            decisions.add(id, "confirmed", decider(), null, null);
            return house.call("thread.join", () -> joined(proposal));
        });
    }

    /** @param note the decider's own words, or null */
    @Transactional
    Decision reject(LinkProposalId id, @Nullable Integer version, @Nullable String reason, @Nullable String note) {
        require();
        return decided(id, version, ProposalState.REJECTED, proposal -> {
            List<LinkProposal> beside = house.call("thread.reject", () -> store.beside(id));
            store.decide(id, ProposalState.REJECTED, decider(), null);
            beside.stream()
                    .map(LinkProposal::id)
                    .filter(other -> !other.equals(id))
                    .forEach(other -> {
                        store.decide(other, ProposalState.REJECTED, decider(), id);
                    });
            decisions.add(id, "rejected", decider(), reason, note);
            house.run("thread.settle", () -> settle(id));
            return new Decision.Rejected();
        });
    }

    @Transactional
    Decision undo(LinkProposalId id, @Nullable String note) {
        require();
        house.run("thread.part", joins::alone);
        LinkProposal proposal = store.lock(id).orElseThrow(Refused::notShown);
        if (proposal.state() != ProposalState.CONFIRMED) {
            return new Decision.Overtaken();
        }
        store.reopen(id);
        decisions.add(id, "undone", decider(), null, note);
        house.run("thread.part", () -> parted(proposal));
        audit.change("link-proposal.undo", subjects(proposal), Map.of());
        return new Decision.Undone();
    }

    @Transactional
    void ask(LinkProposalId id, String text) {
        require();
        Actor.Person asker = person();
        LinkProposal proposal = store.find(id)
                .filter(found -> found.state() == ProposalState.OPEN)
                .orElseThrow(() -> new Refused("thread.proposal.overtaken"));
        for (SignalId signal : proposal.signals()) {
            UUID question = questions.add(id, signal, asker.id(), text);
            house.run("thread.ask", () -> needs.question(question, signal));
        }
        audit.change("link-proposal.ask", subjects(proposal), Map.of());
    }

    private Decision decided(
            LinkProposalId id,
            @Nullable Integer version,
            ProposalState becomes,
            Function<LinkProposal, Decision> work) {
        // First everybody who joins, then the row: in the other order two could wait for each other.
        house.run("thread.alone", joins::alone);
        LinkProposal proposal = store.lock(id).orElseThrow(Refused::notShown);
        if (proposal.state() == becomes) {
            return new Decision.Already();
        }
        boolean asLookedAt = version == null || version == proposal.version();
        if (proposal.state() != ProposalState.OPEN || !asLookedAt) {
            return new Decision.Overtaken();
        }
        Decision decision = work.apply(proposal);
        audit.change("link-proposal.decide", subjects(proposal), Map.of("state", becomes.code()));
        return decision;
    }

    private Decision joined(LinkProposal proposal) {
        Joining.Group group = joining.join(proposal.one(), proposal.other());
        settle(proposal.id());
        needs.asked(store.fold(group.signals()));
        needs.grown(group);
        return new Decision.Joined(group.thread());
    }

    private void parted(LinkProposal proposal) {
        List<SignalId> all = new ArrayList<>();
        for (Joining.Group group : joining.part(proposal.one(), proposal.other())) {
            needs.grown(group);
            all.addAll(group.signals());
            letting.whenGone(group);
        }
        needs.asked(store.fold(all));
    }

    private void settle(LinkProposalId id) {
        needs.decided(id);
        questions.unanswered(id).forEach(needs::answered);
    }

    private static List<UUID> subjects(LinkProposal proposal) {
        return List.of(
                proposal.id().value(), proposal.one().value(), proposal.other().value());
    }

    private static UUID decider() {
        return switch (Acting.current()) {
            case Actor.Person person -> person.id().value();
            case Actor.Key key -> key.id().value();
            default -> throw Refused.notShown();
        };
    }

    private static Actor.Person person() {
        if (Acting.current() instanceof Actor.Person person) {
            return person;
        }
        throw Refused.notShown();
    }

    private static void require() {
        if (!Acting.current().is(Role.LINK_CONFIRMER)) {
            throw Refused.notShown();
        }
    }
}
