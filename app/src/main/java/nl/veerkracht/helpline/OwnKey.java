package nl.veerkracht.helpline;

import nl.veerkracht.actor.AccountId;

/**
 * A helper's own key, as the server may know it. Prints as redacted.
 *
 * @param publicKey an uncompressed point of P-256 (65 bytes), base64url without padding
 * @param wrapped the private half under six words of the helper, base64url
 */
public record OwnKey(AccountId account, String publicKey, String wrapped) {
    @Override
    public String toString() {
        return "OwnKey[redacted]";
    }
}
