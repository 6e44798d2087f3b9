package nl.veerkracht.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that two signals, and with them their threads, are about the same young person.
 *
 * @param probability 0 to 1
 * @param decidedBy the account or key that decided; null while undecided
 * @param version goes up by one with every change; a decision names the one it was made on
 */
record LinkProposal(
        LinkProposalId id,
        SignalId one,
        SignalId other,
        double probability,
        List<LinkReason> reasons,
        ProposalState state,
        Instant createdAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        int version) {

    LinkProposal {
        reasons = List.copyOf(reasons);
    }

    List<SignalId> signals() {
        return List.of(one, other);
    }
}
