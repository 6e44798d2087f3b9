package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class QuestionnairesTests {

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    InstrumentStore store;

    @TempDir
    Path directory;

    @Test
    void the_shipped_instruments_are_there() {
        assertThat(questionnaires.newest("weighing").edition()).isEqualTo(new Edition("weighing", 1));
        assertThat(questionnaires.all())
                .extracting(i -> i.edition().instrument())
                .contains("signals", "flags");
        assertThatThrownBy(() -> questionnaires.newest("horoscope")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_municipality_adds_an_edition_by_a_file_and_older_answers_stay_readable() throws IOException {
        var old = "{id: old, kind: short_text, label: {nl: Oud, en: Old}}";
        write("local.yaml", Samples.yaml(1, old).replace("id: sample", "id: local"));
        new Shelf(store, directory.toString()).fill();
        var answers = questionnaires.read(
                Map.of("asked", List.of("old"), "old", List.of("bewaard")), Answers.none(new Edition("local", 1)));

        write(
                "local.yaml",
                Samples.yaml(2, "{id: fresh, kind: short_text, label: {nl: Nieuw, en: New}}")
                        .replace("id: sample", "id: local"));
        var library = new Shelf(store, directory.toString()).fill();

        assertThat(library.newest("local").orElseThrow().edition().version()).isEqualTo(2);
        assertThat(questionnaires.answers(answers.answers().json()).words("old"))
                .contains("bewaard");
        assertThat(questionnaires.edition(new Edition("local", 2)).item("fresh"))
                .isPresent();
        assertThat(questionnaires.carried(answers.answers()).leftovers()).hasSize(1);
    }

    @Test
    void a_file_that_changed_without_a_new_version_stops_the_start() throws IOException {
        var item = "{id: a, kind: short_text, label: {nl: A, en: A}}";
        write("fixed.yaml", Samples.yaml(1, item).replace("id: sample", "id: fixed"));
        new Shelf(store, directory.toString()).fill();
        write(
                "fixed.yaml",
                "# a remark changes nothing\n" + Samples.yaml(1, item).replace("id: sample", "id: fixed"));
        new Shelf(store, directory.toString()).fill();
        write("fixed.yaml", Samples.yaml(1, item.replace("nl: A", "nl: B")).replace("id: sample", "id: fixed"));

        assertThatThrownBy(() -> new Shelf(store, directory.toString()).fill())
                .isInstanceOf(MalformedInstrument.class)
                .hasMessageContaining("fixed.yaml")
                .hasMessageContaining("higher version");
    }

    @Test
    void an_instrument_that_was_never_used_here_is_not_made_up() {
        assertThatThrownBy(() -> questionnaires.edition(new Edition("weighing", 99)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(directory.resolve(name), yaml);
    }
}
