package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.directory.Meant.Word;
import org.junit.jupiter.api.Test;

/** What is looked among for words that mean something here. */
class MeantTests {

    private static Word word(String lexeme, int services) {
        return Word.of(List.of(lexeme), false, services, 50_000);
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one_and_less_than_two() {
        int common = word("prat", 7_500).weight();
        int rare = word("zelfbeschad", 3).weight();
        assertThat(rare).isGreaterThan(common).isLessThan(2 * common);
        assertThat(word("nieuw", 0).weight()).isEqualTo(rare);
    }

    @Test
    void a_word_that_more_than_half_of_all_services_have_counts_only_when_there_is_no_other() {
        Word everywhere = word("sam", 49_992);
        assertThat(new Meant(List.of(everywhere)).every()).isEqualTo("('sam')");
        assertThat(new Meant(List.of(everywhere, word("kok", 11_625))).every()).isEqualTo("('kok')");
        assertThat(Word.of(List.of("x"), false, 1, 0).weight()).isEqualTo(everywhere.weight());
    }

    @Test
    void every_way_of_writing_a_word_will_do_and_none_can_break_out_of_the_query() {
        Meant meant = new Meant(
                List.of(new Word(List.of("prat", "gesprek"), false, 4), new Word(List.of("d'r \\"), true, 4)));
        assertThat(meant.every()).isEqualTo("('prat' | 'gesprek') & ('d''r \\\\':*)");
        assertThat(meant.named()).isEqualTo("(('^prat' | '^gesprek') | ('^d''r \\\\':*))");
    }

    @Test
    void most_is_at_least_half_of_what_all_words_weigh() {
        Meant three = new Meant(List.of(word("a", 20_000), word("b", 20_000), word("c", 20_000)));
        assertThat(three.most()).isEqualTo("(('a') & (('b') | ('c'))) | (('b') & (('c')))");
        assertThat(new Meant(List.of(word("a", 9))).most()).isEqualTo("('a')");
        assertThat(new Meant(List.of(word("a", 20_000), word("b", 9))).most()).isEqualTo("('b')");
        assertThat(new Meant(List.of(word("a", 20_000), word("b", 20_000))).most())
                .isEqualTo("('a') | ('b')");
    }

    @Test
    void several_is_more_than_the_word_that_weighs_most() {
        Meant three = new Meant(List.of(word("a", 9), word("b", 20_000), word("c", 20_000)));
        assertThat(three.several()).isEqualTo("(('a') & (('b') | ('c'))) | (('b') & (('c')))");
        assertThat(new Meant(List.of(word("a", 9))).several()).isEqualTo("('a')");
    }

    @Test
    void in_a_story_what_has_two_of_its_words_is_looked_for_before_what_has_any() {
        Meant four = new Meant(Stream.of("a", "b", "c", "d")
                .map(lexeme -> word(lexeme, 20_000))
                .toList());
        Meant six = new Meant(Stream.of("a", "b", "c", "d", "e", "f")
                .map(lexeme -> word(lexeme, 20_000))
                .toList());

        assertThat(tiers(four)).containsExactly(all(four.every()), all(four.several()), all(four.any()));
        assertThat(four.most()).isEqualTo(four.several());
        assertThat(tiers(six)).containsExactly(all(six.every()), all(six.most()), all(six.several()), all(six.any()));
    }

    private static List<String> tiers(Meant meant) {
        return new Sought(new Wanted("", "", Ages.ALL, "", "", false), meant, Near.ANYWHERE, Instant.EPOCH).tiers();
    }

    private static String all(String query) {
        return "(" + query + ")";
    }

    @Test
    void a_long_story_is_understood_by_the_words_that_tell_most() {
        Meant meant = new Meant(IntStream.range(0, 8)
                .mapToObj(n -> word("w" + n, n == 7 ? 3 : 20_000))
                .toList());
        assertThat(meant.words())
                .extracting(one -> one.lexemes().getFirst())
                .containsExactly("w7", "w0", "w1", "w2", "w3", "w4");
    }
}
