package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagSuggestionTests {

    private static final List<String> CRITERIA =
            List.of("consent", "free_choice", "equality", "fits_age", "fits_context", "respect");
    private static final List<String> DEGREES = List.of("fine", "slightly", "clearly", "seriously");
    private static final List<String> COLOURS = List.of("green", "yellow", "red", "black");
    private final Instrument flags = Samples.shipped("flags");

    @ParameterizedTest
    @CsvSource({
        "fine fine fine fine fine fine, green",
        "fine slightly fine fine fine fine, yellow",
        "slightly slightly slightly fine fine fine, yellow",
        "slightly slightly slightly slightly fine fine, red",
        "fine fine clearly fine fine fine, red",
        "slightly clearly fine fine fine seriously, black"
    })
    void six_criteria_point_to_a_colour(String degrees, String colour) {
        assertThat(suggested(List.of(degrees.split(" ")))).isEqualTo(colour);
    }

    @Test
    void every_combination_points_somewhere_and_a_graver_answer_never_to_a_milder_colour() {
        for (var code = 0; code < 4096; code++) {
            var degrees = degrees(code);
            var colour = COLOURS.indexOf(suggested(degrees));
            assertThat(colour).isNotNegative();
            for (var i = 0; i < CRITERIA.size(); i++) {
                var place = DEGREES.indexOf(degrees.get(i));
                if (place < 3) {
                    var graver = new ArrayList<>(degrees);
                    graver.set(i, DEGREES.get(place + 1));
                    assertThat(COLOURS.indexOf(suggested(graver))).isGreaterThanOrEqualTo(colour);
                }
            }
        }
    }

    @Test
    void half_a_picture_suggests_nothing() {
        var five = Samples.answers(
                flags,
                "consent",
                "seriously",
                "free_choice",
                "fine",
                "equality",
                "fine",
                "fits_age",
                "fine",
                "respect",
                "fine");
        assertThat(flags.suggestions(five, Context.UNKNOWN)).isEmpty();
    }

    @Test
    void a_suggestion_says_why_and_what_to_do_and_chooses_nothing() {
        var answers = answers(List.of("fine", "fine", "clearly", "fine", "fine", "fine"));
        var suggestion = flags.suggestions(answers, Context.UNKNOWN).getFirst();

        assertThat(suggestion.item()).isEqualTo("flag");
        assertThat(suggestion.answers())
                .extracting(ground -> ground.question().in(Texts.DUTCH))
                .containsExactly("Waren ze gelijk aan elkaar?");
        assertThat(suggestion.response()).isPresent();
        assertThat(answers.of("flag")).isEmpty();
        assertThat(Samples.form(Samples.sheet(flags, answers)))
                .contains("questionnaire.suggestion.yours")
                .doesNotContainPattern("name=\"flag\" value=\"red\" checked");
    }

    @ParameterizedTest
    @CsvSource({
        "to_5, curious, fine",
        "to_5, explicit_media, seriously",
        "from_13, own_images, slightly",
        "from_16, intercourse, fine",
        "from_16, in_exchange, seriously"
    })
    void what_fits_an_age_is_looked_up_in_the_table(String stage, String behaviour, String degree) {
        var answers = Samples.answers(flags, "stage", stage, "behaviours", behaviour);
        assertThat(flags.suggestions(answers, Context.UNKNOWN)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.item()).isEqualTo("fits_age");
            assertThat(suggestion.option().id()).isEqualTo(degree);
            assertThat(suggestion.because().in(Texts.DUTCH)).doesNotContain("{");
            assertThat(suggestion.answers()).hasSize(2);
        });
    }

    @Test
    void of_several_behaviours_the_one_that_fits_least_counts() {
        var answers = Samples.answers(
                flags, "stage", "from_13", "behaviours", "kissing", "behaviours", "pressure", "behaviours", "curious");
        assertThat(flags.suggestions(answers, Context.UNKNOWN))
                .extracting(suggestion -> suggestion.option().id())
                .containsExactly("seriously");
    }

    private String suggested(List<String> degrees) {
        return flags.suggestions(answers(degrees), Context.UNKNOWN).stream()
                .filter(suggestion -> suggestion.item().equals("flag"))
                .map(suggestion -> suggestion.option().id())
                .findFirst()
                .orElse("none");
    }

    private Answers answers(List<String> degrees) {
        var answers = Answers.none(flags.edition());
        for (var i = 0; i < CRITERIA.size(); i++) {
            answers = answers.with(CRITERIA.get(i), new Answer.Choice(degrees.get(i)));
        }
        return answers;
    }

    private static List<String> degrees(int code) {
        var degrees = new ArrayList<String>();
        for (var i = 0; i < CRITERIA.size(); i++) {
            degrees.add(DEGREES.get((code >> (2 * i)) & 3));
        }
        return degrees;
    }
}
