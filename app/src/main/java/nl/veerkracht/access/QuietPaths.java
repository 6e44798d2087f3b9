package nl.veerkracht.access;

import java.util.List;

/**
 * Paths that an open page asks for by itself. They keep nobody signed in: who leaves a desk is signed out however long its pages go on asking. A room
 * declares them as a bean.
 *
 * @param patterns such as {@code /helpline/{id}/stream}
 */
public record QuietPaths(List<String> patterns) {
    public QuietPaths {
        patterns = List.copyOf(patterns);
    }

    public static QuietPaths of(String... patterns) {
        return new QuietPaths(List.of(patterns));
    }
}
