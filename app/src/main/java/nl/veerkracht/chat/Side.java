package nl.veerkracht.chat;

import java.util.Locale;
import java.util.Optional;

/** Who sends a message. */
public enum Side {
    VISITOR,
    HELPER;

    /** As it stands in an envelope. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side with this code, if there is one. */
    public static Optional<Side> ofCode(String code) {
        return java.util.Arrays.stream(values())
                .filter(side -> side.code().equals(code))
                .findFirst();
    }
}
