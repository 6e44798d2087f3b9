package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the list: words that are heard and typed in one way only, and look like no other. */
class PhraseWordsTests {

    private static final PhraseWords words = new PhraseWords();
    private static final List<String> DUTCH = words.in(Texts.DUTCH).all();
    private static final List<String> ENGLISH = words.in(Texts.ENGLISH).all();

    static List<List<String>> lists() {
        return List.of(DUTCH, ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void there_are_4096_short_plain_words_without_accents_in_alphabetical_order(List<String> list) {
        assertThat(list).hasSize(4096).doesNotHaveDuplicates().isSorted().allMatch(word -> word.matches("[a-z]{4,11}"));
    }

    @Test
    void no_word_is_spelled_with_sounds_that_can_be_written_in_two_ways() {
        assertThat(DUTCH).noneMatch(word -> word.matches(".*(ei|ij|au|ou|q|x|y|[bd]$|dt$|c(?!h)).*"));
    }

    @Test
    void no_english_word_is_spelled_in_one_way_in_london_and_in_another_in_new_york() {
        assertThat(ENGLISH).noneMatch(word -> word.matches(".+(our|[iy][sz]e|ogue|tre|en[cs]e)") && word.length() > 4);
    }

    @Test
    void no_two_words_sound_the_same() {
        hasNoTwoAlike(DUTCH, PhraseWordsTests::sound);
        hasNoTwoAlike(ENGLISH, PhraseWordsTests::englishSound);
    }

    private static void hasNoTwoAlike(List<String> list, UnaryOperator<String> ear) {
        Map<String, String> heard = new HashMap<>();
        for (String word : list) {
            assertThat(heard.put(ear.apply(word), word)).as(word).isNull();
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

    private static String englishSound(String word) {
        return word.replace("ph", "f")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace('z', 's')
                .replace("gh", "")
                .replaceAll("ee|ea|ie|ei", "i")
                .replaceAll("(.)\\1", "$1");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_two_words_are_one_letter_or_one_swap_apart(List<String> list) {
        Set<String> known = Set.copyOf(list);
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

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_fresh_phrase_is_six_words_that_can_be_read_in_one_way_however_they_are_typed(String language) {
        for (int i = 0; i < 200; i++) {
            List<String> phrase = words.fresh(Locale.of(language));
            assertThat(phrase).hasSize(6);
            assertThat(words.in(Locale.of(language)).all()).containsAll(phrase);
            assertThat(words.read(" " + String.join("  ", phrase).toUpperCase(Locale.ROOT) + ". "))
                    .contains(phrase);
            assertThat(words.read(String.join("-", phrase))).contains(phrase);
            assertThat(words.read(String.join("", phrase))).contains(phrase);
            assertThat(words.read(String.join(", ", phrase) + "\n")).contains(phrase);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_small_text_of_a_list_says_every_word(List<String> list) {
        String small = words.in(list == DUTCH ? Texts.DUTCH : Texts.ENGLISH).small();
        List<String> read = new ArrayList<>();
        Matcher each = Pattern.compile("([A-Z])([a-z]*)").matcher(small);
        String word = "";
        while (each.find()) {
            word = word.substring(0, word.length() - (each.group(1).charAt(0) - 'A')) + each.group(2);
            read.add(word);
        }
        assertThat(read).isEqualTo(list);
    }

    @Test
    void what_is_not_six_of_our_words_is_nothing() {
        assertThat(words.read("")).isEmpty();
        List<String> five = List.of("toch", "trofee", "winnaar", "twee", "huis");
        assertThat(DUTCH).containsAll(five);
        assertThat(words.read(String.join(" ", five))).isEmpty();
        assertThat(words.read(String.join(" ", five) + " schema maat")).isEmpty();
        assertThat(words.read("een twee drie vier vijf zes")).isEmpty();
        assertThat(words.read("a".repeat(100_000))).isEmpty();
    }
}
