package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTests {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {id: a, kind: dance, label: {nl: A, en: A}}                                                    | line 8, sections[0].items[0].kind: unknown kind
            {id: a, kind: date, label: {nl: A}}                                                            | sections[0].items[0].label: has no text in 'en'
            {id: a, kind: date, label: {nl: A, en: ''}}                                                    | sections[0].items[0].label.en: should be a text
            {id: a, kind: date, label: {nl: A, en: A, Frans: A}}                                           | sections[0].items[0].label.Frans: should be a language
            {id: A-1, kind: date, label: {nl: A, en: A}}                                                   | sections[0].items[0].id: should be an id
            {kind: date, label: {nl: A, en: A}}                                                            | sections[0].items[0]: needs a key 'id'
            {id: a, kind: date, label: {nl: A, en: A}, requird: true}                                      | sections[0].items[0].requird: unknown key
            {id: a, kind: date, label: {nl: A, en: A}, required: maybe}                                    | sections[0].items[0].required: should be true or false
            {id: a, id: b, kind: date, label: {nl: A, en: A}}                                              | sections[0].items[0].id: stands here twice
            {id: a, kind: choice, label: {nl: A, en: A}, options: degrees}                                 | sections[0].items[0].options: no such list
            {id: a, kind: choice, label: {nl: A, en: A}, options: [{id: x, label: {nl: X, en: X}}]}        | options: needs at least two
            {id: a, kind: scale, from: 5, to: 1, low: {nl: A, en: A}, high: {nl: A, en: A}, label: {nl: A, en: A}} | .to: should be above
            {id: a, kind: long_text, max: many, label: {nl: A, en: A}}                                     | .max: should be a whole number
            {id: a, kind: date, label: {nl: A, en: A}, when: {item: b, is: x}}                             | there is no item 'b'
            {id: a, kind: yes_no_unknown, label: {nl: A, en: A}, when: {item: a, is: perhaps}}             | item 'a' has no option [perhaps]
            {id: a, kind: date, label: {nl: A, en: A}, when: {known: shoe_size, is: x}}                    | .when.known: unknown circumstance
            {id: a, kind: date, label: {nl: A, en: A}, when: {known: under18, is: perhaps}}                | .when.is: is no value of 'under18'
            {id: a, kind: date, label: [A]}                                                                | .label: should be keys with values
            !!java.net.URL [x]                                                                             | Global tag is not allowed
            """)
    void a_faulty_item_is_refused_with_file_line_and_path(String item, String complaint) {
        assertThatThrownBy(() -> Samples.with(1, item))
                .isInstanceOf(MalformedInstrument.class)
                .hasMessageContaining("sample.yaml, line")
                .hasMessageContaining(complaint);
    }

    @Test
    void two_items_with_one_id_are_refused() {
        var item = "{id: a, kind: date, label: {nl: A, en: A}}";
        assertThatThrownBy(() -> Samples.with(1, item, item)).hasMessageContaining("two items called 'a'");
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> InstrumentReader.read("broken.yaml", "id: x\nversion: [1\ntitle: {"))
                .isInstanceOf(MalformedInstrument.class)
                .hasMessageContaining("broken.yaml, line");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> InstrumentReader.read("empty.yaml", ""))
                .hasMessage("empty.yaml, line 1, the whole file: is empty");
    }

    @Test
    void a_file_that_unfolds_without_end_is_refused() {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nid: x";
        assertThatThrownBy(() -> InstrumentReader.read("bomb.yaml", bomb)).isInstanceOf(MalformedInstrument.class);
    }

    @Test
    void yes_stays_yes_and_is_not_taken_for_true() {
        var item =
                "{id: a, kind: choice, label: {nl: A, en: A}, options: [{id: yes, label: {nl: Ja, en: Yes}}, {id: no, label: {nl: Nee, en: No}}]}";
        assertThat(Samples.with(1, item).item("a").orElseThrow().kind().options())
                .extracting(Option::id)
                .containsExactly("yes", "no");
    }
}
