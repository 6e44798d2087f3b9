package nl.veerkracht.chat;

/**
 * A conversation's key as the team can open it.
 *
 * @param version of the team key it was wrapped for
 * @param wrapped HPKE ({@code enc ‖ ciphertext ‖ tag}), base64url without padding
 */
public record WrappedKey(ConversationId conversation, int version, String wrapped) {}
