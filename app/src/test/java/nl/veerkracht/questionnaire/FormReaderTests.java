package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    private static final String OPTIONS = "options: [{id: x, label: {nl: X, en: X}}, {id: y, label: {nl: Y, en: Y}}]";
    private final Instrument all = Samples.with(
            1,
            "{id: one, kind: choice, label: {nl: A, en: A}, " + OPTIONS + "}",
            "{id: several, kind: choices, label: {nl: A, en: A}, " + OPTIONS + "}",
            "{id: known, kind: yes_no_unknown, label: {nl: A, en: A}}",
            "{id: mark, kind: scale, from: 0, to: 10, low: {nl: laag, en: low}, high: {nl: hoog, en: high}, label: {nl: A, en: A}}",
            "{id: line, kind: short_text, max: 5, label: {nl: A, en: A}}",
            "{id: story, kind: long_text, label: {nl: A, en: A}}",
            "{id: day, kind: date, label: {nl: A, en: A}}",
            "{id: exact, kind: date, whole: true, label: {nl: A, en: A}}");

    @Test
    void every_kind_of_answer_is_read() {
        var answers = Samples.answers(
                all,
                "one",
                "y",
                "several",
                "y",
                "several",
                "x",
                "known",
                "unknown",
                "known.note",
                " nog vragen ",
                "mark",
                "10",
                "line",
                "kort",
                "story",
                "een\r\ntwee",
                "day.year",
                "2026",
                "day.month",
                "3",
                "exact.year",
                "2026",
                "exact.month",
                "02",
                "exact.day",
                "28");

        assertThat(answers.byItem())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "one", new Answer.Choice("y"),
                        "several", new Answer.Choices(List.of("x", "y")),
                        "known", new Answer.YesNo("unknown", "nog vragen"),
                        "mark", new Answer.Mark(10),
                        "line", new Answer.Words("kort"),
                        "story", new Answer.Words("een\ntwee"),
                        "day", new Answer.Day("2026-03"),
                        "exact", new Answer.Day("2026-02-28")));
    }

    @ParameterizedTest
    @CsvSource({
        "one, z, option",
        "several, z, option",
        "known, perhaps, option",
        "known.note, alleen dit, note_alone",
        "mark, 11, scale",
        "mark, 2147483648, scale",
        "mark, 1e1, scale",
        "line, zesdee, too_long",
        "day.year, 26, date",
        "day.day, 3, date",
        "exact.year, 2026, whole_date"
    })
    void what_cannot_be_read_is_told_at_its_field(String field, String value, String message) {
        var reading = FormReader.read(all, Samples.form(all, field, value), Answers.none(all.edition()));
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.item()).isEqualTo(field.split("\\.")[0]);
            assertThat(fault.message()).isEqualTo(message);
        });
        assertThat(reading.answers().isEmpty()).isTrue();
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        var form = Samples.form(all, "exact.year", "2026", "exact.month", "02", "exact.day", "31");
        assertThat(FormReader.read(all, form, Answers.none(all.edition())).faults())
                .extracting(Fault::message)
                .containsExactly("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000l", "esc\u001b", "half \ud800 paar", "\ufffe"})
    void characters_nobody_types_are_refused(String text) {
        var reading = FormReader.read(all, Samples.form(all, "story", text), Answers.none(all.edition()));
        assertThat(reading.faults()).extracting(Fault::message).containsExactly("characters");
    }

    @Test
    void a_million_characters_are_refused_and_emoji_count_as_one() {
        assertThat(FormReader.read(all, Samples.form(all, "story", "x".repeat(1_000_000)), Answers.none(all.edition()))
                        .faults())
                .extracting(Fault::message)
                .containsExactly("too_long");
        assertThat(Samples.answers(all, "line", "🙂🙂🙂🙂🙂").words("line")).contains("🙂🙂🙂🙂🙂");
    }

    @Test
    void what_the_form_did_not_ask_keeps_its_answer_and_what_it_asked_can_be_cleared() {
        var before = Samples.answers(all, "one", "x", "several", "x", "story", "blijft");
        var form = new Entered(Map.of(FormReader.ASKED, List.of("one", "several", "unheard_of")));

        var after = FormReader.read(all, form, before).answers();

        assertThat(after.byItem()).containsOnlyKeys("story");
    }
}
