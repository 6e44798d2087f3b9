package nl.veerkracht.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of the Arabic script join on paper as they do in writing. */
class ArabicLettersTests {

    @ParameterizedTest
    @CsvSource({
        // A word of letters that join on both sides, on one side, and not at all.
        "مرحبا, \ufee3\ufeae\ufea3\ufe92\ufe8e",
        // Lam and alef become one, after a letter that joins and after one that does not.
        "سلام, \ufeb3\ufefc\ufee1",
        "الآن, \ufe8d\ufef5\ufee5",
        // A vowel sign parts nothing.
        "بَب, \ufe91\u064e\ufe90",
        "Ёлка, Ёлка"
    })
    void letters_that_join_take_the_shape_of_their_place(String written, String shaped) {
        assertThat(ArabicLetters.shaped(written)).isEqualTo(shaped);
        assertThat(ArabicLetters.plain(shaped)).isEqualTo(written);
    }
}
