package nl.veerkracht.bench;

import java.time.Instant;
import nl.veerkracht.vault.Vault;

/** Data keys as room {@code vault} keeps them. */
final class KeyStore {

    private static final String KEYS = "copy vault.data_key (id, wrapped, created_at) from stdin (format binary)";

    private KeyStore() {}

    static void add(Load.Batch batch, Vault.Fresh fresh, Instant made) {
        batch.table(KEYS).row(3).add(fresh.key().id()).add(fresh.wrapped()).add(made);
    }
}
