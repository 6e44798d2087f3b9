package nl.veerkracht.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;

/**
 * A line that was opened from a thread.
 *
 * @param members everybody on its team, the coordinator first
 */
record Line(UUID id, SeededThread thread, DataKey key, Instant opened, List<Town.Account> members) {

    Town.Account coordinator() {
        return members.getFirst();
    }
}
