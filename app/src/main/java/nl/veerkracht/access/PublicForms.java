package nl.veerkracht.access;

import java.util.List;

/**
 * Public paths whose forms are sent without a token: a token needs a session, and a session a cookie. The controller behind such a path asks
 * {@link YoungDoor#isFromHere} before it does anything.
 *
 * @param patterns such as {@code /info/80}
 */
public record PublicForms(List<String> patterns) {
    public PublicForms {
        patterns = List.copyOf(patterns);
    }

    public static PublicForms of(String... patterns) {
        return new PublicForms(List.of(patterns));
    }
}
