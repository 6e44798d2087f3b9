package nl.veerkracht.helpline;

import java.time.Instant;

/**
 * A passkey that opens a helper's own key, as the server may know it. Prints as redacted. All texts are base64url without padding.
 *
 * @param credential the passkey's id, at most 1,023 bytes
 * @param salt what its PRF is asked for, 32 bytes
 * @param wrapped the private half under a key of what the PRF answers
 */
public record UnlockPasskey(String credential, String salt, String wrapped, Instant since) {
    @Override
    public String toString() {
        return "UnlockPasskey[redacted]";
    }
}
