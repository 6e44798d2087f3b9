package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTests {

    static Stream<Instrument> shipped() {
        return Samples.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_field_has_a_label_and_every_id_is_used_once(Instrument instrument) {
        var html = Samples.form(Samples.sheet(instrument, Answers.none(instrument.edition())));
        var ids = found(html, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found(html, "<label[^>]* for=\"([^\"]+)\""))
                .containsAll(found(html, "<(?:input class|textarea)[^>]* id=\"([^\"]+)\""));
        assertThat(ids).containsAll(found(html, "aria-labelledby=\"([^\"]+)\""));
        assertThat(found(html, "aria-describedby=\"([^\"]+)\"").stream().flatMap(s -> Stream.of(s.split(" "))))
                .isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_fault_at_any_field_is_listed_first_and_leads_to_its_field(Instrument instrument) {
        var sheet = Samples.sheet(instrument, Answers.none(instrument.edition()));
        for (var item : instrument.items().values()) {
            var html = Samples.form(sheet.faulted(List.of(new Fault(item.id(), "required"))));
            assertThat(html).contains("href=\"#q-" + item.id() + "\"", "role=\"alert\"");
            if (html.contains("name=\"asked\" value=\"" + item.id() + "\"")) {
                assertThat(html).contains(" id=\"q-" + item.id() + "\"", " id=\"fault-" + item.id() + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' or 1=1; drop table weighing.weighing; --",
                "</textarea><script>alert(1)</script>",
                "${7*7} #{7*7} {{7*7}} @template.x() !{var x = 1;}",
                "=HYPERLINK(\"http://x\")",
                "javascript:alert(1)"
            })
    void whatever_is_typed_is_shown_as_text_and_never_as_markup(String nasty) {
        var sample = Samples.with(
                1,
                "{id: line, kind: short_text, label: {nl: A, en: A}}",
                "{id: story, kind: long_text, label: {nl: A, en: A}}",
                "{id: known, kind: yes_no_unknown, label: {nl: A, en: A}}");
        var answers = Samples.answers(sample, "line", nasty, "story", nasty, "known", "yes", "known.note", nasty);
        var sheet = Samples.sheet(sample, answers);
        var changes = Change.between(sample, Answers.none(sample.edition()), sample, answers);

        for (var html : List.of(
                Samples.form(sheet),
                Samples.render("view", Map.of("sheet", sheet)),
                Samples.render("diff", Map.of("sheet", sheet, "changes", changes)))) {
            assertThat(html).doesNotContain("<script", "<img");
            assertThat(text(html)).contains(nasty);
        }
    }

    @Test
    void nasty_field_names_and_values_come_back_harmless_after_a_fault() {
        var flags = Samples.shipped("flags");
        var entered = new Entered(Map.of(
                "asked", List.of("<script>"), "flag", List.of("\"><script>"), "when.year", List.of("\"><script>")));
        var reading = FormReader.read(flags, entered, Answers.none(flags.edition()));
        var sheet = Samples.sheet(flags, reading.answers()).corrected(entered, reading.faults());
        assertThat(Samples.form(sheet)).doesNotContain("<script").contains("value=\"&#34;>&lt;script>\"");
    }

    @Test
    void what_was_typed_stands_in_the_form_again_next_to_its_fault() {
        var flags = Samples.shipped("flags");
        var form = Samples.form(flags, "when.year", "2026", "when.month", "13", "description", "Het gebeurde zo");
        var reading = FormReader.read(flags, form, Answers.none(flags.edition()));
        assertThat(Samples.form(Samples.sheet(flags, reading.answers()).corrected(form, reading.faults())))
                .contains("value=\"13\"", "Het gebeurde zo</textarea>", "questionnaire.fault.date");
    }

    @Test
    void a_form_in_english_has_no_dutch_in_it() {
        var flags = Samples.shipped("flags");
        var sheet = Sheet.of(flags, Answers.none(flags.edition()), Context.UNKNOWN, Samples.wording(Texts.ENGLISH));
        assertThat(Samples.form(sheet)).contains("Did both want it?").doesNotContain("Wilden ze het allebei?");
    }

    @Test
    void a_step_shows_one_section_and_asks_no_other_item() {
        var flags = Samples.shipped("flags");
        var html =
                Samples.form(Samples.sheet(flags, Answers.none(flags.edition())).only(java.util.Set.of("event")));
        assertThat(html).contains("value=\"description\"").doesNotContain("value=\"consent\"");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What a browser would show or hold: entities decoded. */
    private static String text(String html) {
        return org.springframework.web.util.HtmlUtils.htmlUnescape(html);
    }
}
