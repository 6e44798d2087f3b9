package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedInstrumentTests {

    static Stream<Instrument> shipped() {
        return Samples.shipped().stream();
    }

    @Test
    void all_four_instruments_load() {
        assertThat(shipped().map(i -> i.edition().instrument())).contains("signals", "weighing", "flags", "background");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_text_is_there_in_both_languages_and_is_not_the_same_by_mistake(Instrument instrument) {
        var untranslated = labels(instrument).stream()
                .filter(text -> text.in(Texts.DUTCH).split(" ").length > 3)
                .filter(text -> text.in(Texts.DUTCH).equals(text.in(Texts.ENGLISH)))
                .toList();
        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_item_has_an_id_of_its_own(Instrument instrument) {
        var leaves = instrument.sections().stream()
                .flatMap(Section::leaves)
                .map(Item::id)
                .toList();
        assertThat(leaves)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(instrument.items().keySet());
        assertThat(new HashSet<>(leaves)).isEqualTo(instrument.items().keySet());
    }

    @Test
    void signals_use_the_life_areas_and_certainties_of_the_api() {
        var signals = Samples.shipped("signals");
        var areas = signals.sections().getFirst().items().getFirst();
        assertThat(areas.kind())
                .isInstanceOfSatisfying(
                        Kind.Matrix.class,
                        matrix -> assertThat(matrix.rows())
                                .extracting(Kind.Row::id)
                                .containsExactly(
                                        "areas.appearance",
                                        "areas.behaviour",
                                        "areas.school",
                                        "areas.social",
                                        "areas.home",
                                        "areas.body",
                                        "areas.online",
                                        "areas.place",
                                        "areas.told"));
        assertThat(options(signals, "areas.told.certainty"))
                .containsExactly("seen", "heard_from_self", "heard_from_others", "suspected");
        assertThat(options(signals, "place_kind"))
                .containsExactly("school", "home", "hotel", "holiday_park", "street", "online", "institution", "other");
    }

    @Test
    void the_weighing_frame_has_three_elements_weighed_alike_and_five_outcomes() {
        var weighing = Samples.shipped("weighing");
        for (var element : List.of("act", "means", "purpose")) {
            assertThat(List.of("forms", "for", "against", "source", "certainty"))
                    .allSatisfy(column -> assertThat(weighing.item("elements." + element + "." + column))
                            .isPresent());
            assertThat(options(weighing, "elements." + element + ".certainty"))
                    .containsExactly("none", "weak", "some", "strong", "established");
        }
        assertThat(options(weighing, "outcome"))
                .containsExactly("no_indication", "concern", "suspicion", "strong_suspicion", "established");
        assertThat(weighing.suggesters()).as("nothing suggests an outcome").isEmpty();
    }

    @Test
    void each_other_form_of_violence_brings_its_own_short_questions() {
        var weighing = Samples.shipped("weighing");
        for (var form : options(weighing, "forms")) {
            var answers = Samples.answers(weighing, "forms", form);
            assertThat(Samples.sheet(weighing, answers).sections())
                    .extracting(Section::id)
                    .contains(form);
        }
        assertThat(options(weighing, "forms")).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_empty_form_renders(Instrument instrument) {
        assertThat(Samples.form(Samples.sheet(instrument, Answers.none(instrument.edition()))))
                .contains("<fieldset");
    }

    private static List<String> options(Instrument instrument, String item) {
        return instrument.item(item).orElseThrow().kind().options().stream()
                .map(Option::id)
                .toList();
    }

    private static List<Text> labels(Instrument instrument) {
        var texts = new ArrayList<Text>();
        instrument.sections().forEach(section -> texts.add(section.title()));
        instrument.items().values().forEach(item -> {
            texts.add(item.label());
            item.hint().ifPresent(texts::add);
            item.kind().options().forEach(option -> texts.add(option.label()));
        });
        return texts;
    }
}
