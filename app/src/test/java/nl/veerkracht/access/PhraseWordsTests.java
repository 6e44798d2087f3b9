package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the list: words that are heard and typed in one way only, and look like no other. */
class PhraseWordsTests {

    private final PhraseWords words = new PhraseWords();

    @Test
    void there_are_4096_short_plain_words_without_accents_in_alphabetical_order() {
        assertThat(words.all())
                .hasSize(4096)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(word -> word.matches("[a-z]{4,11}"));
    }

    @Test
    void no_word_is_spelled_with_sounds_that_can_be_written_in_two_ways() {
        assertThat(words.all()).noneMatch(word -> word.matches(".*(ei|ij|au|ou|q|x|y|[bd]$|dt$|c(?!h)).*"));
    }

    @Test
    void no_two_words_sound_the_same() {
        Map<String, String> heard = new HashMap<>();
        for (String word : words.all()) {
            assertThat(heard.put(sound(word), word)).as(word).isNull();
        }
    }

    /** A rough ear: letters that sound alike are one, and so are doubled ones. */
    private static String sound(String word) {
        return word.replace("ch", "g")
                .replace('v', 'f')
                .replace('z', 's')
                .replace('c', 'k')
                .replace("ie", "i")
                .replaceAll("([b-df-hj-np-tv-z])\\1", "$1")
                .replace("dt", "t");
    }

    @Test
    void no_two_words_are_one_letter_or_one_swap_apart() {
        Set<String> known = Set.copyOf(words.all());
        for (String word : known) {
            Set<String> near = near(word);
            near.remove(word);
            near.retainAll(known);
            assertThat(near).as(word).isEmpty();
        }
    }

    private static Set<String> near(String word) {
        Set<String> near = new HashSet<>();
        for (int at = 0; at < word.length(); at++) {
            near.add(word.substring(0, at) + word.substring(at + 1));
            for (char letter = 'a'; letter <= 'z'; letter++) {
                near.add(word.substring(0, at) + letter + word.substring(at + 1));
            }
            if (at + 1 < word.length()) {
                near.add(word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
            }
        }
        return near;
    }

    @Test
    void a_fresh_phrase_is_six_words_that_can_be_read_in_one_way_however_they_are_typed() {
        for (int i = 0; i < 200; i++) {
            List<String> phrase = words.fresh();
            assertThat(phrase).hasSize(6);
            assertThat(words.read(" " + String.join("  ", phrase).toUpperCase(java.util.Locale.ROOT) + ". "))
                    .contains(phrase);
            assertThat(words.read(String.join("-", phrase))).contains(phrase);
            assertThat(words.read(String.join("", phrase))).contains(phrase);
            assertThat(words.read(String.join(", ", phrase) + "\n")).contains(phrase);
        }
    }

    @Test
    void what_is_not_six_of_our_words_is_nothing() {
        assertThat(words.read("")).isEmpty();
        List<String> five = List.of("toch", "trofee", "winnaar", "twee", "huis");
        assertThat(words.all()).containsAll(five);
        assertThat(words.read(String.join(" ", five))).isEmpty();
        assertThat(words.read(String.join(" ", five) + " schema maat")).isEmpty();
        assertThat(words.read("een twee drie vier vijf zes")).isEmpty();
        assertThat(words.read("a".repeat(100_000))).isEmpty();
    }
}
