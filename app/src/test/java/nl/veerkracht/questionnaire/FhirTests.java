package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FhirTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Instrument> shipped() {
        return Samples.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_instrument_exports_with_unique_link_ids_known_types_and_options_for_each_choice(Instrument instrument) {
        var questionnaire = json(Fhir.questionnaire(instrument));

        assertThat(questionnaire.get("resourceType").asString()).isEqualTo("Questionnaire");
        assertThat(questionnaire.get("status").asString()).isEqualTo("active");
        assertThat(questionnaire.get("version").asString()).isEqualTo("1");
        var items = items(questionnaire);
        assertThat(items).extracting(item -> item.get("linkId").asString()).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("type").asString()).isIn("group", "choice", "integer", "text", "string", "date");
            assertThat(item.get("text").asString()).isNotBlank();
            assertThat(item.has("answerOption"))
                    .isEqualTo(item.get("type").asString().equals("choice"));
            assertThat(item.get("_text").get("extension").get(0).get("url").asString())
                    .endsWith("/translation");
        });
        assertThat(items)
                .extracting(item -> item.get("linkId").asString())
                .containsAll(instrument.items().keySet());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_condition_refers_to_an_item_and_an_option_that_exist(Instrument instrument) {
        var items = items(json(Fhir.questionnaire(instrument)));
        for (var item : items) {
            var conditions = item.path("enableWhen");
            assertThat(item.has("enableBehavior")).isEqualTo(conditions.size() > 1);
            conditions.forEach(condition -> {
                var asked =
                        instrument.item(condition.get("question").asString()).orElseThrow();
                assertThat(asked.option(
                                condition.get("answerCoding").get("code").asString()))
                        .isPresent();
            });
        }
    }

    @Test
    void an_item_that_waits_for_an_answer_says_so() {
        var rape = items(json(Fhir.questionnaire(Samples.shipped("weighing")))).stream()
                .filter(item -> item.get("linkId").asString().equals("section.rape"))
                .findFirst()
                .orElseThrow();
        assertThat(rape.get("enableWhen").get(0).get("question").asString()).isEqualTo("forms");
        assertThat(rape.get("enableWhen").get(0).get("operator").asString()).isEqualTo("=");
    }

    @Test
    void answers_export_in_the_groups_of_their_questionnaire() {
        var weighing = Samples.shipped("weighing");
        var answers = Samples.answers(
                weighing,
                "outcome",
                "concern",
                "made_to_harm",
                "unknown",
                "made_to_harm.note",
                "navragen",
                "period_from.year",
                "2025",
                "elements.act.forms",
                "recruited",
                "elements.act.forms",
                "transported");
        var response = json(FhirResponse.response(weighing, answers, true, Instant.parse("2026-11-22T10:00:00.5Z")));

        assertThat(response.get("questionnaire").asString()).endsWith("/weighing|1");
        assertThat(response.get("status").asString()).isEqualTo("completed");
        assertThat(response.get("authored").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(response.has("subject")).isFalse();
        var leaves = items(response).stream().filter(item -> item.has("answer")).toList();
        assertThat(leaves)
                .extracting(item -> item.get("linkId").asString())
                .containsExactly("period_from", "made_to_harm", "made_to_harm.note", "elements.act.forms", "outcome");
        assertThat(leaves.get(0).get("answer").get(0).get("valueDate").asString())
                .isEqualTo("2025");
        assertThat(leaves.get(3).get("answer")).hasSize(2);
    }

    @Test
    void no_answers_export_as_no_items() {
        var flags = Samples.shipped("flags");
        var response = json(FhirResponse.response(flags, Answers.none(flags.edition()), false, Instant.EPOCH));
        assertThat(response.has("item")).isFalse();
        assertThat(response.get("status").asString()).isEqualTo("in-progress");
    }

    private static JsonNode json(Map<String, Object> resource) {
        return JSON.readTree(JSON.writeValueAsString(resource));
    }

    private static List<JsonNode> items(JsonNode parent) {
        var items = new ArrayList<JsonNode>();
        parent.path("item").forEach(item -> {
            items.add(item);
            items.addAll(items(item));
        });
        parent.path("answer").forEach(answer -> items.addAll(items(answer)));
        return items;
    }
}
