package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTests {

    private final Instrument weighing = Samples.shipped("weighing");
    private final Answers none = Answers.none(weighing.edition());
    private final Context under18 = Context.UNKNOWN.under18(true);

    @Test
    void under_18_the_means_element_shows_as_not_required() {
        assertThat(form(none, under18)).contains("Onder de 18 vraagt de wet geen middel");
        assertThat(form(none, Context.UNKNOWN.under18(false))).doesNotContain("Onder de 18 vraagt de wet geen middel");
        assertThat(form(none, Context.UNKNOWN)).doesNotContain("Onder de 18 vraagt de wet geen middel");
    }

    @Test
    void who_is_an_adult_now_may_have_been_a_minor_when_it_happened() {
        var then = Samples.answers(weighing, "minor", "yes");
        assertThat(form(then, Context.UNKNOWN.under18(false))).contains("Onder de 18 vraagt de wet geen middel");
    }

    @Test
    void a_question_appears_when_an_answer_asks_for_it() {
        assertThat(form(none, under18)).doesNotContain("name=\"rape_recent\"").contains("questionnaire.more");
        assertThat(form(Samples.answers(weighing, "forms", "rape"), under18)).contains("name=\"rape_recent\"");
    }

    @Test
    void an_answer_to_a_question_that_went_away_is_kept_and_marked() {
        var answers =
                Samples.answers(weighing, "forms", "rape", "rape_recent", "yes").with("forms", null);
        var sheet = Samples.sheet(weighing, answers);
        assertThat(sheet.outOfPlace(weighing.item("rape_recent").orElseThrow())).isTrue();
        assertThat(Samples.render("view", java.util.Map.of("sheet", sheet))).contains("questionnaire.out-of-place");
    }

    @Test
    void an_unfinished_weighing_misses_its_outcome_reasons_and_date() {
        assertThat(weighing.missing(none, under18))
                .extracting(Fault::item)
                .containsExactly("outcome", "reasons", "weigh_again_on");
    }

    @Test
    void what_is_waived_is_not_missing() {
        var waived = Samples.with(
                1,
                "{id: a, kind: date, required: true, label: {nl: A, en: A}, not_required: {when: {known: under18, is: yes}, text: {nl: Hoeft niet, en: No need}}}");
        var empty = Answers.none(waived.edition());
        assertThat(waived.missing(empty, Context.UNKNOWN)).hasSize(1);
        assertThat(waived.missing(empty, under18)).isEmpty();
    }

    @Test
    void progress_counts_only_what_is_asked() {
        var answers = Samples.answers(weighing, "frequency", "once", "own_view", "not_asked");
        var situation = Progress.of(weighing, answers, under18).getFirst();
        assertThat(situation.answered()).isEqualTo(2);
        assertThat(situation.asked()).isEqualTo(9);
        assertThat(situation.missing()).isFalse();
        assertThat(Progress.of(weighing, answers, under18).getLast().missing()).isTrue();
    }

    private String form(Answers answers, Context context) {
        return Samples.form(Sheet.of(weighing, answers, context, Samples.wording(nl.veerkracht.web.Texts.DUTCH)));
    }
}
