package nl.veerkracht.chat;

import java.util.UUID;

/**
 * What opens a conversation: made where the phrase is, and unreadable here.
 *
 * @param access the access token, 32 bytes; all byte fields are base64url without padding
 * @param visitorKey the conversation's key under the visitor key
 * @param teamKey the conversation's key for the team
 * @param teamVersion the version of the team key it was wrapped for
 * @param language two letters
 */
public record Opening(
        UUID conversation,
        String access,
        String visitorKey,
        String teamKey,
        int teamVersion,
        String language,
        Urgency urgency,
        Envelope first) {

    @Override
    public String toString() {
        return "Opening[redacted]";
    }
}
