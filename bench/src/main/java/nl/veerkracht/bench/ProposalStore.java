package nl.veerkracht.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Reason;
import nl.veerkracht.linkage.Score;
import org.jspecify.annotations.Nullable;

/** Link proposals and what people decided on them, as room {@code thread} keeps them. Scores and reasons are those of the linking kernel. */
final class ProposalStore {

    private static final String PROPOSALS = """
            copy thread.proposal (id, one, other, probability, reasons, state, created_at, decided_by, decided_at, version) from stdin (format binary)""";
    private static final String DECISIONS =
            "copy thread.decision (id, proposal, what, by, at) from stdin (format binary)";

    private final Model model;

    ProposalStore(int signals) {
        model = Model.shipped().forIndexOf(signals);
    }

    /** Undecided. @return its id */
    UUID add(Load.Batch batch, Dice dice, SeededSignal a, SeededSignal b, String state) {
        return add(batch, dice, a, b, state, null, null);
    }

    UUID add(
            Load.Batch batch,
            Dice dice,
            SeededSignal a,
            SeededSignal b,
            String state,
            @Nullable UUID by,
            @Nullable Instant decided) {
        UUID id = dice.uuid();
        boolean inOrder = before(a.id(), b.id());
        Score score = model.compare(a.encoded(), b.encoded());
        batch.table(PROPOSALS)
                .row(10)
                .add(id)
                .add(inOrder ? a.id() : b.id())
                .add(inOrder ? b.id() : a.id())
                .add(Math.max(0.5, score.probability()))
                .json(reasons(score.reasons()))
                .add(state)
                .add(a.received().isAfter(b.received()) ? a.received() : b.received())
                .add(by)
                .add(decided)
                .add(decided == null ? 0 : 1);
        if (by != null) {
            batch.table(DECISIONS)
                    .row(5)
                    .add(dice.uuid())
                    .add(id)
                    .add(state)
                    .add(by)
                    .add(decided);
        }
        return id;
    }

    /** As PostgreSQL orders ids: byte by byte, without sign. */
    private static boolean before(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high < 0
                || high == 0 && Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) < 0;
    }

    private static String reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> String.format(
                        Locale.ROOT,
                        "{\"field\":\"%s\",\"agreement\":\"%s\",\"weight\":%.1f,\"rarity\":%.1f}",
                        reason.field().name().toLowerCase(Locale.ROOT),
                        reason.agreement().name().toLowerCase(Locale.ROOT),
                        reason.weight(),
                        reason.rarity()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
