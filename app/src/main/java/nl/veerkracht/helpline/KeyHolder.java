package nl.veerkracht.helpline;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.Sealing;

/**
 * A helper with a key of their own.
 *
 * @param publicKey uncompressed point of P-256 (65 bytes), base64url without padding
 * @param versions which versions of the team's key the helper has
 */
public record KeyHolder(AccountId account, String publicKey, Instant since, List<Integer> versions) {
    public KeyHolder {
        versions = List.copyOf(versions);
    }

    /** Whether the helper can open what is sealed to this version. */
    public boolean has(int version) {
        return versions.contains(version);
    }

    /** Six groups of five digits that can be read out by telephone. */
    public String fingerprint() {
        return Sealing.fingerprint(Sealing.bytes(publicKey));
    }
}
