package nl.veerkracht.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;

/** Weighings as room {@code weighing} keeps them: one signed weighing of the frame for most threads that were taken. */
final class WeighingStore {

    private static final String KEYS = "copy weighing.dossier_key (thread, key_id) from stdin (format binary)";
    private static final String WEIGHINGS = """
            copy weighing.weighing (id, thread, instrument, edition, state, version, started_by, started_at, organisation, outcome, again_on, again_asked_at,
              concluded_by, concluded_at, signed_at) from stdin (format binary)""";
    private static final String VERSIONS = """
            copy weighing.version (id, weighing, thread, number, answers_sealed, saved_by, saved_at) from stdin (format binary)""";
    private static final String SIGNATURES = """
            copy weighing.signature (id, weighing, version, account, thread, asked_by, asked_at, signed_at, agrees) from stdin (format binary)""";

    private static final List<String> OUTCOMES = List.of("no_indication", "concern", "suspicion", "strong_suspicion");
    private static final String ANSWERS = """
            {"answers":{"frequency":"repeated","summary":"Zij komt vaak niet op school en heeft een oudere vriend."},"instrument":"weighing","version":1}""";

    private final Vault vault;

    WeighingStore(Vault vault) {
        this.vault = vault;
    }

    void add(Load.Batch batch, SeededThread thread, Dice dice) {
        Vault.Fresh fresh = vault.prepare();
        Instant at = java.util.Objects.requireNonNull(thread.taken());
        KeyStore.add(batch, fresh, at);
        batch.table(KEYS).row(2).add(thread.id()).add(fresh.key().id());
        UUID id = dice.uuid();
        UUID weigher = thread.team().getFirst().id();
        batch.table(WEIGHINGS)
                .row(15)
                .add(id)
                .add(thread.id())
                .add("weighing")
                .add(1)
                .add("signed")
                .add(1)
                .add(weigher)
                .add(at)
                .add(thread.team().getFirst().organisation())
                .add(dice.of(OUTCOMES))
                .add(LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(3))
                .add((Instant) null)
                .add(weigher)
                .add(at)
                .add(at);
        version(batch, thread, fresh.key(), id, dice);
        for (Town.Account one : thread.team()) {
            batch.table(SIGNATURES)
                    .row(9)
                    .add(dice.uuid())
                    .add(id)
                    .add(1)
                    .add(one.id())
                    .add(thread.id())
                    .add(weigher)
                    .add(at)
                    .add(at)
                    .add(true);
        }
    }

    private static void version(Load.Batch batch, SeededThread thread, DataKey key, UUID weighing, Dice dice) {
        UUID id = dice.uuid();
        batch.table(VERSIONS)
                .row(7)
                .add(id)
                .add(weighing)
                .add(thread.id())
                .add(1)
                .add(key.seal("weighing.version.answers", id, ANSWERS))
                .add(thread.team().getFirst().id())
                .add(thread.taken());
    }
}
