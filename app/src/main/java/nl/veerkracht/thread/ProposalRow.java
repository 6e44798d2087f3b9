package nl.veerkracht.thread;

import java.time.Instant;
import java.util.List;

/** A proposal in the list: from whom the two signals are, and why; not about whom. */
public record ProposalRow(
        String id, String oneFrom, String otherFrom, List<ReasonLine> reasons, Strength strength, Instant createdAt) {
    public ProposalRow {
        reasons = List.copyOf(reasons);
    }
}
