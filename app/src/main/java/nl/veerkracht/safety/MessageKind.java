package nl.veerkracht.safety;

import java.util.Locale;

/** Why a message goes out. It is never told in the message itself: all messages say the same. */
public enum MessageKind {
    NEWS,
    REPLY,
    APPOINTMENT,
    QUESTION;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
