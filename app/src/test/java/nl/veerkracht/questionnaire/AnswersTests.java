package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final String OPTIONS = "options: [{id: x, label: {nl: X, en: X}}, {id: y, label: {nl: Y, en: Y}}]";
    private static final String FEWER = "options: [{id: x, label: {nl: X, en: X}}, {id: z, label: {nl: Z, en: Z}}]";

    @Test
    void json_is_canonical_and_comes_back_as_it_was() {
        var weighing = Samples.shipped("weighing");
        var answers = Samples.answers(
                weighing,
                "outcome",
                "suspicion",
                "reasons",
                "\"'<\\ é 🙂\nregel",
                "elements.act.forms",
                "sheltered",
                "elements.act.forms",
                "recruited",
                "made_to_harm",
                "no",
                "period_from.year",
                "2025");

        assertThat(answers.json())
                .startsWith(
                        "{\"answers\":{\"elements.act.forms\":[\"recruited\",\"sheltered\"],\"made_to_harm\":{\"answer\":\"no\",\"note\":\"\"}")
                .endsWith("\"instrument\":\"weighing\",\"version\":1}");
        assertThat(AnswersJson.read(answers.json(), weighing)).isEqualTo(answers);
        assertThat(AnswersJson.edition(answers.json())).isEqualTo(weighing.edition());
    }

    @Test
    void answers_to_questions_an_instrument_never_had_are_not_read() {
        assertThatThrownBy(() -> AnswersJson.read(
                        "{\"answers\":{\"shoe_size\":\"40\"},\"instrument\":\"flags\",\"version\":1}",
                        Samples.shipped("flags")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void older_answers_come_into_a_newer_edition_and_what_has_no_place_is_left_over() {
        var older = Samples.with(
                1,
                "{id: stays, kind: short_text, label: {nl: A, en: A}}",
                "{id: option_gone, kind: choice, label: {nl: A, en: A}, " + OPTIONS + "}",
                "{id: option_kept, kind: choice, label: {nl: A, en: A}, " + OPTIONS + "}",
                "{id: other_kind, kind: short_text, label: {nl: A, en: A}}",
                "{id: gone, kind: date, label: {nl: Toen, en: Then}}");
        var newer = Samples.with(
                2,
                "{id: stays, kind: long_text, label: {nl: A, en: A}}",
                "{id: option_gone, kind: choice, label: {nl: A, en: A}, " + FEWER + "}",
                "{id: option_kept, kind: choice, label: {nl: A, en: A}, " + FEWER + "}",
                "{id: other_kind, kind: yes_no_unknown, label: {nl: A, en: A}}");
        var given = Samples.answers(
                older,
                "stays",
                "woorden",
                "option_gone",
                "y",
                "option_kept",
                "x",
                "other_kind",
                "ja",
                "gone.year",
                "2020");

        var carried = Carried.over(older, given, newer);

        assertThat(carried.answers().edition()).isEqualTo(newer.edition());
        assertThat(carried.answers().byItem()).containsOnlyKeys("stays", "option_kept");
        assertThat(carried.leftovers())
                .extracting(leftover -> leftover.item().id())
                .containsExactly("gone", "option_gone", "other_kind");
    }

    @Test
    void changes_between_two_versions_are_listed_in_the_order_of_the_form() {
        var sample = Samples.with(
                1,
                "{id: b, kind: short_text, label: {nl: Tweede, en: Second}}",
                "{id: a, kind: short_text, label: {nl: Eerste, en: First}}",
                "{id: c, kind: short_text, label: {nl: Derde, en: Third}}");
        var before = Samples.answers(sample, "a", "oud", "c", "zelfde");
        var after = Samples.answers(sample, "a", "nieuw", "b", "erbij", "c", "zelfde");

        var changes = Change.between(sample, before, sample, after);

        assertThat(changes).extracting(change -> change.item().id()).containsExactly("b", "a");
        assertThat(Samples.render("diff", Map.of("sheet", Samples.sheet(sample, after), "changes", changes)))
                .contains("<del>oud", "<ins>nieuw", "<ins>erbij")
                .doesNotContain("zelfde");
        assertThat(Change.between(sample, before, sample, before)).isEqualTo(List.of());
    }
}
