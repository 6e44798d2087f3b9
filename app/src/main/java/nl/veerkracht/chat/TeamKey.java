package nl.veerkracht.chat;

import java.time.Instant;

/**
 * The public part of one version of the team's key.
 *
 * @param publicKey uncompressed point of P-256 (65 bytes), base64url without padding
 * @param since published then, to the minute
 */
public record TeamKey(int version, String publicKey, Instant since) {

    /** Six groups of five digits that can be read out by telephone. */
    public String fingerprint() {
        return Sealing.fingerprint(Sealing.bytes(publicKey));
    }
}
