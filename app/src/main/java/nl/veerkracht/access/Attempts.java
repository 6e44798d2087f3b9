package nl.veerkracht.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often one may try. Counted per e-mail address, whether it has an account or not, so that the wait tells nothing; and apart from that per browser
 * that signed in with this address before, so that who guesses elsewhere cannot lock the real person out. Never by network address: a whole school
 * may share one.
 */
@Component
class Attempts {

    private final AttemptStore store;
    private final Vault vault;

    Attempts(AttemptStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    byte[] bucket(String email, @Nullable String device) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return vault.fingerprint("sign-in-attempt", device == null ? address : device + "/" + address);
    }

    /** Counts a try before it is made, so that many at once cannot slip through. Empty: go on; else how long to wait. */
    Optional<Duration> count(byte[] bucket) {
        return store.count(bucket) ? Optional.empty() : Optional.of(store.wait(bucket));
    }

    void forget(byte[] bucket) {
        store.forget(bucket);
    }
}
