package nl.veerkracht.thread;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.web.Invalid;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Link proposals over HTTP, for keys with the role of link confirmer. */
@RestController
@RequestMapping("/api/v1/link-proposals")
class LinkProposalApi {

    private static final int MOST = 200;

    /** One page. */
    record Items(List<Item> items, @Nullable String next) {}

    /** One proposal. */
    record Item(UUID id, double probability, List<Why> reasons, List<Side> signals, Instant createdAt) {}

    /** One reason. */
    record Why(String field, String agreement, double weight) {}

    /** One of the two signals. */
    record Side(
            UUID id, @Nullable String externalId, @Nullable String organisation) {}

    /** A decision that was taken. */
    record Decided(UUID id, String state, @Nullable UUID thread) {}

    private final LinkProposals proposals;

    LinkProposalApi(LinkProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    Items open(
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        if (!state.equals("open")) {
            throw new Invalid(List.of(new Invalid.Fault("/state", "only open proposals are listed")));
        }
        if (limit < 1 || limit > MOST) {
            throw new Invalid(List.of(new Invalid.Fault("/limit", "must be between 1 and 200")));
        }
        LinkProposals.Page page = proposals.oldest(after, limit);
        return new Items(
                page.listed().proposals().stream()
                        .map(proposal -> item(proposal, page.identities()))
                        .toList(),
                page.listed().next());
    }

    @PostMapping("/{id}/confirm")
    Decided confirm(@PathVariable("id") UUID id) {
        return decided(id, "confirmed", proposals.confirm(new LinkProposalId(id), null));
    }

    @PostMapping("/{id}/reject")
    Decided reject(@PathVariable("id") UUID id) {
        return decided(id, "rejected", proposals.reject(new LinkProposalId(id), null, null, null));
    }

    private static Decided decided(UUID id, String state, Decision decision) {
        return switch (decision) {
            case Decision.Overtaken overtaken -> throw new Refused("thread.proposal.overtaken");
            case Decision.Joined joined ->
                new Decided(id, state, joined.thread().value());
            default -> new Decided(id, state, null);
        };
    }

    private static Item item(LinkProposal proposal, Map<SignalId, SignalIdentity> identities) {
        return new Item(
                proposal.id().value(),
                proposal.probability(),
                proposal.reasons().stream()
                        .map(reason -> new Why(reason.field(), reason.agreement(), reason.weight()))
                        .toList(),
                proposal.signals().stream()
                        .map(signal -> side(signal, identities.get(signal)))
                        .toList(),
                proposal.createdAt());
    }

    private static Side side(SignalId id, @Nullable SignalIdentity identity) {
        return new Side(
                id.value(),
                identity == null ? null : identity.externalId(),
                identity == null ? null : identity.organisationName());
    }
}
