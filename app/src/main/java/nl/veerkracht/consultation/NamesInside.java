package nl.veerkracht.consultation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Handle;

/** Finds what would tell who it is about: names, telephone and online names the asker knows, in a text that should hold none. */
final class NamesInside {

    private static final int SHORTEST = 3;

    private NamesInside() {}

    /** The telling words of {@code text}, as the asker wrote them. */
    static List<String> of(String text, Collection<About> known) {
        Set<String> telling = known.stream().flatMap(NamesInside::telling).collect(Collectors.toSet());
        return words(text)
                .filter(word -> telling.contains(plain(word)))
                .distinct()
                .toList();
    }

    private static Stream<String> telling(About about) {
        Stream<String> names = Stream.of(about.givenNames(), about.surname(), about.nickname(), about.phone())
                .filter(Objects::nonNull);
        Stream<String> handles = handles(about).stream().map(Handle::handle);
        return Stream.concat(names, handles)
                .flatMap(NamesInside::words)
                .map(NamesInside::plain)
                .filter(word -> word.length() >= SHORTEST);
    }

    private static List<Handle> handles(About about) {
        List<Handle> handles = about.handles();
        return handles == null ? List.of() : handles;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{Nd}'._-]+"))
                .map(word -> word.replaceAll("^[._'-]+|[._'-]+$", ""))
                .filter(word -> !word.isEmpty());
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
