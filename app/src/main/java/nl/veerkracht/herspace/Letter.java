package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something she wrote.
 *
 * @param text empty for a share she took back
 * @param answer null while nobody answered
 */
public record Letter(
        UUID id,
        Kind kind,
        String text,
        Instant writtenAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** What she may write herself. */
    public static final List<Kind> HERS = List.of(Kind.MESSAGE, Kind.CORRECTION, Kind.OBJECTION, Kind.ERASURE);

    /** What she wants with it. */
    public enum Kind {
        /** To her team. */
        MESSAGE,
        /** She does not want this. */
        OBJECTION,
        /** Something that is written about her is not right. */
        CORRECTION,
        /** What is kept about her should be destroyed. */
        ERASURE,
        /** She took back a yes; written by the house as she did it. */
        WITHDRAWAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
