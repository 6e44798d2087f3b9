package nl.veerkracht.signal;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call the young person. */
final class Names {

    private Names() {}

    /** All names known in the order they are said, the nickname alone when there is nothing else, or empty. */
    static String full(About about) {
        String name = Stream.of(about.givenNames(), about.infix(), about.surname())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return about.givenNames() == null && about.surname() == null
                ? Objects.requireNonNullElse(about.nickname(), "")
                : name;
    }

    /** One or two letters for a small picture, or empty. */
    static String initials(About about) {
        return Stream.of(about.givenNames(), about.surname())
                .filter(Objects::nonNull)
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
