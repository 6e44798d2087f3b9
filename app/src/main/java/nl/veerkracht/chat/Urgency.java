package nl.veerkracht.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon she wants to talk, in her own words: now, soon, or just to talk. */
public enum Urgency {
    NOW,
    SOON,
    TALK;

    /** As it stands in a request and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The urgency with this code, if there is one. */
    public static Optional<Urgency> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
