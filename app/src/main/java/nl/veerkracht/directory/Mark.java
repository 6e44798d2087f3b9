package nl.veerkracht.directory;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands beside the words of a service, as a query of the index asks for it; how each is written is told in migration V258. */
final class Mark {

    static final String NAMED = "^";
    static final String NATIONAL = quoted("=n");

    private static final String ASK = "=k:";
    private static final String LANGUAGE = "=l:";
    private static final String TOWN = "=t:";
    private static final String AREA = "=a:";
    private static final String REGION = "=r:";
    private static final int LONGEST = 200;

    private Mark() {}

    /** A lexeme as a query has it. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String ask(String code) {
        return ASK + code;
    }

    static String language(String code) {
        return LANGUAGE + code;
    }

    static @Nullable String towns(Collection<String> names) {
        return any(TOWN, names);
    }

    static @Nullable String areas(Collection<String> digits) {
        return any(AREA, digits);
    }

    static @Nullable String regions(Collection<String> names) {
        return any(REGION, names);
    }

    private static @Nullable String any(String mark, Collection<String> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> quoted(mark + value.substring(0, Math.min(LONGEST, value.length()))))
                        .collect(Collectors.joining(" | ", "(", ")"));
    }
}
