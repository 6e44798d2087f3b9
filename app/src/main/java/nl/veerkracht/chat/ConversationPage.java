package nl.veerkracht.chat;

import java.util.List;
import java.util.Optional;

/**
 * Some conversations, in the order in which they need somebody.
 *
 * @param next where to go on, opaque; empty when this was the last page
 */
public record ConversationPage(List<Conversation> conversations, Optional<String> next) {
    public ConversationPage {
        conversations = List.copyOf(conversations);
    }
}
