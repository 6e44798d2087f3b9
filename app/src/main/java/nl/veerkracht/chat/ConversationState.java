package nl.veerkracht.chat;

import java.util.Locale;

/** Where a conversation stands. A message of hers opens a closed one again, and it waits. */
public enum ConversationState {
    WAITING,
    TAKEN,
    CLOSED;

    /** As it stands in an answer and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConversationState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
