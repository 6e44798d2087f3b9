package nl.veerkracht.chat;

import java.util.UUID;

/**
 * A sealed message, as {@code docs/chat-encryption.md} has it.
 *
 * @param id drawn by the sender
 * @param conversation the conversation's id
 * @param n counts 1, 2, 3 … for its side
 * @param sealed base64url without padding of {@code iv ‖ ciphertext ‖ tag}
 */
public record Envelope(UUID id, UUID conversation, Side from, int n, String sealed) {

    /** The version of the format. */
    public static final int VERSION = 1;
}
