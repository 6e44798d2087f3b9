package nl.veerkracht.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words a code phrase is made of, from {@code phrase/words.txt}; how they were chosen stands beside it. */
@Component
class PhraseWords {

    static final int COUNT = 6;

    private static final int LONGEST_TYPED = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<String> words;
    private final Set<String> known;
    private final int longest;

    PhraseWords() {
        words = read();
        known = Set.copyOf(words);
        longest = words.stream().mapToInt(String::length).max().orElseThrow();
    }

    List<String> all() {
        return words;
    }

    /** Six words that, written without spaces, can be read in one way only. */
    List<String> fresh() {
        List<String> drawn;
        do {
            drawn = Stream.generate(() -> words.get(RANDOM.nextInt(words.size())))
                    .limit(COUNT)
                    .toList();
        } while (readings(String.join("", drawn)).size() != 1);
        return drawn;
    }

    /** The six words of what somebody typed: capitals, spaces, hyphens and commas do not matter. Empty when it is not six words of ours. */
    Optional<List<String>> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return readings(letters).stream().findFirst();
    }

    private List<List<String>> readings(String letters) {
        List<List<String>> found = new ArrayList<>();
        read(letters, 0, new ArrayList<>(), found);
        return found;
    }

    private void read(String letters, int from, List<String> sofar, List<List<String>> found) {
        if (sofar.size() == COUNT || from == letters.length()) {
            if (sofar.size() == COUNT && from == letters.length()) {
                found.add(List.copyOf(sofar));
            }
            return;
        }
        for (int to = from + 1; to <= Math.min(letters.length(), from + longest); to++) {
            String word = letters.substring(from, to);
            if (known.contains(word)) {
                sofar.add(word);
                read(letters, to, sofar, found);
                sofar.removeLast();
            }
        }
    }

    private static List<String> read() {
        try (InputStream file =
                Objects.requireNonNull(PhraseWords.class.getResourceAsStream("/phrase/words.txt"), "words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
