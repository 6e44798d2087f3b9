package nl.veerkracht.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.sharing.What;

/** Shares as room {@code sharing} keeps them: keepers who shared what is in a signal with the team that weighs its thread. */
final class ShareStore {

    private static final String SHARES = """
            copy sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose, ground, told, begins,
              until) from stdin (format binary)""";
    private static final double SHARED = 0.3;
    private static final Duration TERM = Duration.ofDays(365);

    private final Instant now;

    ShareStore(Instant now) {
        this.now = now;
    }

    void add(Load.Batch batch, SeededThread thread, Dice dice) {
        for (SeededSignal one : thread.signals()) {
            if (one.keeper() != null && thread.taken() != null && dice.chance(SHARED)) {
                add(batch, one, thread.id(), dice);
            }
        }
    }

    private void add(Load.Batch batch, SeededSignal one, UUID thread, Dice dice) {
        Instant begins = one.received().plus(Duration.ofHours(20));
        Instant begun = begins.isBefore(now) ? begins : now;
        batch.table(SHARES)
                .row(13)
                .add(dice.uuid())
                .add("signal")
                .add(one.id())
                .add(one.organisation().id())
                .add(java.util.Objects.requireNonNull(one.keeper()).id())
                .add("dossier")
                .add(thread)
                .list(What.CONTENT.code())
                .add("weigh")
                .add("vital_interest")
                .add("no")
                .add(begun)
                .add(begun.plus(TERM));
    }
}
