package nl.veerkracht.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the link confirmer's screens show. */
@Component
class ProposalScreens {

    private static final int REASONS_IN_LIST = 3;

    private final LinkProposals proposals;
    private final Signals signals;
    private final Colleagues colleagues;
    private final HouseRights house;
    private final Audit audit;

    ProposalScreens(LinkProposals proposals, Signals signals, Colleagues colleagues, HouseRights house, Audit audit) {
        this.proposals = proposals;
        this.signals = signals;
        this.colleagues = colleagues;
        this.house = house;
        this.audit = audit;
    }

    /** Rows of the list, and the cursor after them. */
    record Rows(List<ProposalRow> rows, @Nullable String next) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The list names organisations and reasons only: whom it is about is seen on the page of one proposal. */
    @Transactional
    Rows list(@Nullable String after, int limit) {
        LinkProposals.Listed listed = proposals.newest(after, limit);
        List<SignalId> ids = listed.proposals().stream()
                .flatMap(proposal -> proposal.signals().stream())
                .toList();
        Map<SignalId, SignalMeta> metas = house.call("thread.organisations", () -> signals.metadata(ids));
        audit.look(
                "link-proposal.list",
                listed.proposals().stream()
                        .map(proposal -> proposal.id().value())
                        .toList());
        return new Rows(
                listed.proposals().stream()
                        .map(proposal -> row(proposal, metas))
                        .toList(),
                listed.next());
    }

    private static ProposalRow row(LinkProposal proposal, Map<SignalId, SignalMeta> metas) {
        return new ProposalRow(
                proposal.id().value().toString(),
                organisation(metas.get(proposal.one())),
                organisation(metas.get(proposal.other())),
                proposal.reasons().stream()
                        .filter(LinkReason::speaksFor)
                        .limit(REASONS_IN_LIST)
                        .map(ReasonLine::of)
                        .toList(),
                Strength.of(proposal.probability()),
                proposal.createdAt());
    }

    private static String organisation(@Nullable SignalMeta meta) {
        return meta == null ? "" : meta.organisationName();
    }

    @Transactional
    ProposalPage page(LinkProposalId id) {
        LinkProposals.View view = proposals.see(id);
        Map<AccountId, Colleague> deciders = colleagues.of(view.decisions().stream()
                .map(made -> new AccountId(made.by()))
                .distinct()
                .toList());
        Map<SignalId, String> organisations = organisations(view);
        LinkProposal proposal = view.proposal();
        return new ProposalPage(
                id.value().toString(),
                proposal.version(),
                proposal.state().name().toLowerCase(Locale.ROOT),
                proposal.createdAt(),
                view.pairs().stream()
                        .map(pair -> ProposalPage.pair(pair, view.identities()))
                        .toList(),
                view.questions().stream()
                        .map(question -> asked(question, organisations))
                        .toList(),
                view.decisions().stream().map(made -> decided(made, deciders)).toList());
    }

    private static Map<SignalId, String> organisations(LinkProposals.View view) {
        Map<SignalId, String> names = new HashMap<>();
        for (SignalIdentity identity : view.identities().values()) {
            names.put(identity.id(), identity.organisationName());
        }
        return names;
    }

    private static ProposalPage.Asked asked(Question question, Map<SignalId, String> organisations) {
        return new ProposalPage.Asked(
                organisations.getOrDefault(question.signal(), ""),
                question.text(),
                question.askedAt(),
                question.answer(),
                question.answeredAt());
    }

    private static ProposalPage.Decided decided(DecisionStore.Made made, Map<AccountId, Colleague> deciders) {
        Colleague by = deciders.get(new AccountId(made.by()));
        return new ProposalPage.Decided(
                made.what(), by == null ? "" : by.name(), made.at(), made.reason(), made.note());
    }
}
