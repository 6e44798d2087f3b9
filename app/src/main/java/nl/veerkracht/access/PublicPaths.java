package nl.veerkracht.access;

import java.util.List;

/**
 * Paths that need no sign-in. A room with public pages declares them as a bean; everything else is for who is signed in.
 *
 * @param patterns such as {@code /help/**}
 */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
