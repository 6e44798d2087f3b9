package nl.veerkracht.helpline;

import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.chat.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list. What is said in it stands nowhere outside the browser.
 *
 * @param whose the name of the colleague who holds it, null when that is the reader or nobody
 * @param mayTake whether the reader may take it from there
 */
public record TalkLine(Conversation conversation, @Nullable String whose, boolean mayTake) {

    /** One that the reader may take or has. */
    TalkLine(Conversation conversation) {
        this(conversation, null, true);
    }

    public String id() {
        return conversation.id().value().toString();
    }

    /** Four letters and figures to tell one conversation from another. They mean nothing. */
    public String label() {
        return label(conversation.id().value());
    }

    static String label(UUID conversation) {
        return conversation.toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }

    /** How its urgency is drawn. */
    public String tone() {
        return switch (conversation.urgency()) {
            case NOW -> conversation.unanswered() ? "urgent" : "plain";
            case SOON -> conversation.unanswered() ? "sun" : "plain";
            case TALK -> "plain";
        };
    }
}
