package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A help card is right whatever is put on it. */
class CardDrawingTests {

    private static final int LONG = 200;

    private static CardWords words(String name, String number, String address) {
        return new CardWords(
                Texts.DUTCH,
                "Zit je ergens mee? Je hoeft je naam niet te zeggen.",
                number,
                name,
                "Gratis · dag en nacht",
                address,
                "");
    }

    private static Stream<CardWords> extremes() {
        String wide = "W".repeat(LONG);
        String sentence = "Vereniging voor hulp aan jongeren ".repeat(6).substring(0, LONG);
        return Stream.of(
                words("C", "1", "x"),
                words(wide, wide, wide),
                words(wide, "112", "a.nl"),
                words(sentence, "+31 (0)20 123 45 67, toestel 98765, of 06 12345678", sentence),
                words("Zürich Äöüß Łódź Çeşme Žižkov", "0800-0188", "jugendhilfe-zürich.example"),
                words("Помощь Βοήθεια", "0800-0188", "помощь.example"),
                words("i".repeat(LONG), "1".repeat(LONG), "i.".repeat(LONG / 2)));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void all_words_stand_on_the_card_inside_its_margins_and_none_on_another(CardWords words) {
        for (CardShape shape : CardShape.values()) {
            CardDrawing card = CardDrawing.of(shape, words);
            double before = 0;
            for (CardDrawing.Block block : card.blocks()) {
                Rectangle2D bounds = card.outline(block).getBounds2D();
                assertThat(bounds.getMinX())
                        .isGreaterThanOrEqualTo(shape.side - 0.1 * block.set().size());
                assertThat(bounds.getMaxX())
                        .isLessThanOrEqualTo(
                                shape.width - shape.side + 0.1 * block.set().size());
                assertThat(bounds.getMinY()).as(block.toString()).isGreaterThanOrEqualTo(before);
                before = bounds.getMaxY();
            }
            assertThat(before).isLessThanOrEqualTo(shape.height - shape.bottom);
            assertThat(card.mark().getBounds2D().getMinY()).isGreaterThanOrEqualTo(shape.top);
        }
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void nothing_of_the_words_is_left_out(CardWords words) {
        CardDrawing card = CardDrawing.of(CardShape.TALL, words);
        assertThat(card.blocks())
                .hasSize(5)
                .allSatisfy(block -> assertThat(bare(block.set().lines()))
                        .isIn(Stream.of(words.call(), words.number(), words.name(), words.hours(), words.address())
                                .map(CardDrawingTests::bare)
                                .toList()));
    }

    private static String bare(List<String> lines) {
        return bare(String.join("", lines));
    }

    private static String bare(String words) {
        return words.replaceAll("\\s", "");
    }

    @Test
    void a_number_of_an_ordinary_length_stands_on_one_line_and_is_the_largest() {
        for (CardShape shape : CardShape.values()) {
            CardDrawing card =
                    CardDrawing.of(shape, words("Centrum Seksueel Geweld", "0800-0188", "hulp.veerkracht.example"));
            Fitted number = card.blocks().get(1).set();
            assertThat(number.lines()).containsExactly("0800-0188");
            assertThat(card.blocks())
                    .allSatisfy(block -> assertThat(block.set().size()).isLessThanOrEqualTo(number.size()));
        }
    }

    @Test
    void what_is_not_said_takes_no_room() {
        CardWords silent = new CardWords(Texts.DUTCH, "Bel ons.", "112", "Wij", "", "a.nl", "");
        assertThat(CardDrawing.of(CardShape.WIDE, silent).blocks()).hasSize(4);
    }

    @Test
    void letters_beyond_our_own_typeface_are_drawn_and_not_shown_as_a_box() {
        Rectangle2D box = Lettering.BOLD.outline("\uFFFE", 100, 0, 0).getBounds2D();
        for (String letter : List.of("Ö", "ß", "Ł", "ş", "Ж", "β")) {
            assertThat(Lettering.BOLD.outline(letter, 100, 0, 0).getBounds2D())
                    .as(letter)
                    .isNotEqualTo(box);
        }
    }

    /** Success criterion 1.4.6 of WCAG 2.2; contrast and luminance as it defines them. */
    @Test
    void all_words_stand_out_from_the_ground_seven_to_one() {
        for (CardShape shape : CardShape.values()) {
            for (CardDrawing.Kind kind : CardDrawing.Kind.values()) {
                assertThat(contrast(kind.colour(shape.colours), shape.colours.ground()))
                        .as(shape + " " + kind)
                        .isGreaterThanOrEqualTo(7);
            }
        }
        assertThat(contrast(0x000000, 0xffffff)).isEqualTo(21);
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int colour) {
        double part = (colour & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void what_nobody_can_read_is_not_put_on_a_card() {
        for (String wrong : List.of("", " ", "x".repeat(LONG + 1), "regel\nregel")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new HelpCard(wrong, "112", true, "a.nl", List.of()));
        }
    }
}
