package nl.veerkracht.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words a code phrase is made of, Dutch or English; where they come from and how they were chosen stands in {@code phrase/LICENSE.md}. */
@Component
class PhraseWords {

    static final int COUNT = 6;

    private static final int LONGEST_TYPED = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WordList dutch = new WordList("words.txt");
    private final WordList english = new WordList("words-en.txt");

    /** The list of this language; of a language that has none, the Dutch one. */
    WordList in(Locale language) {
        return language.getLanguage().equals("en") ? english : dutch;
    }

    /** Six Dutch words that, written without spaces, can be read in one way only. */
    List<String> fresh() {
        return fresh(Locale.of("nl"));
    }

    /** Six words of this language's list that, written without spaces, can be read in one way only. */
    List<String> fresh(Locale language) {
        WordList list = in(language);
        List<String> drawn;
        do {
            drawn = Stream.generate(
                            () -> list.all().get(RANDOM.nextInt(list.all().size())))
                    .limit(COUNT)
                    .toList();
        } while (!readings(String.join("", drawn)).toList().equals(List.of(drawn)));
        return drawn;
    }

    /** The six words of what somebody typed: capitals, spaces, hyphens and commas do not matter. Empty when it is not six words of ours. */
    Optional<List<String>> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return readings(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).findFirst();
    }

    /** Dutch ones first: those were there before there was another list. Words that are in both are one reading. */
    private Stream<List<String>> readings(String letters) {
        return Stream.concat(dutch.readings(letters).stream(), english.readings(letters).stream())
                .distinct();
    }
}
