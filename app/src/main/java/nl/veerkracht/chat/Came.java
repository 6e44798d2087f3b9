package nl.veerkracht.chat;

import java.time.LocalDate;
import java.util.List;

/**
 * What she finds who comes back with her words.
 *
 * @param visitorKey the conversation's key under the visitor key
 * @param teamKeys the versions of the team's key that can open it, oldest first
 * @param messages in order, from the one after which she asked
 * @param more whether there may be messages after these
 */
public record Came(
        ConversationId conversation,
        String visitorKey,
        List<TeamKey> teamKeys,
        LocalDate wipedOn,
        ConversationState state,
        boolean plain,
        List<Message> messages,
        boolean more) {
    public Came {
        teamKeys = List.copyOf(teamKeys);
        messages = List.copyOf(messages);
    }
}
