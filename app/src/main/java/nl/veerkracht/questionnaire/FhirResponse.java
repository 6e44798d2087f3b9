package nl.veerkracht.questionnaire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers as an HL7 FHIR R4 QuestionnaireResponse: groups as in the questionnaire, without what has no answer. Source:
 * http://hl7.org/fhir/R4/questionnaireresponse.html. Says nothing about whom it is: the one who exports it adds a subject or not.
 */
final class FhirResponse {

    private final Instrument instrument;
    private final Answers answers;

    private FhirResponse(Instrument instrument, Answers answers) {
        this.instrument = instrument;
        this.answers = answers;
    }

    static Map<String, Object> response(Instrument instrument, Answers answers, boolean completed, Instant authored) {
        var edition = instrument.edition();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("resourceType", "QuestionnaireResponse");
        whole.put("questionnaire", Fhir.address(edition) + "|" + edition.version());
        whole.put("status", completed ? "completed" : "in-progress");
        whole.put("authored", authored.truncatedTo(ChronoUnit.SECONDS).toString());
        var items = new FhirResponse(instrument, answers).sections();
        if (!items.isEmpty()) {
            whole.put("item", items);
        }
        return whole;
    }

    private List<Map<String, Object>> sections() {
        return groups(
                instrument.sections(),
                section -> group("section." + section.id(), section.title(), groups(section.items(), this::item)));
    }

    private static <T> List<Map<String, Object>> groups(
            List<T> parts, Function<T, Optional<Map<String, Object>>> export) {
        return parts.stream().flatMap(part -> export.apply(part).stream()).toList();
    }

    private Optional<Map<String, Object>> item(Item item) {
        return item.kind() instanceof Kind.Matrix matrix
                ? group(item.id(), item.label(), groups(matrix.rows(), this::row))
                : answers.of(item.id()).map(answer -> leaf(item, answer));
    }

    private Optional<Map<String, Object>> row(Kind.Row row) {
        return group(row.id(), row.label(), groups(row.items(), this::item));
    }

    private static Optional<Map<String, Object>> group(String linkId, Text text, List<Map<String, Object>> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var group = linked(linkId, text);
        group.put("item", items);
        return Optional.of(group);
    }

    private Map<String, Object> leaf(Item item, Answer answer) {
        var leaf = linked(item.id(), item.label());
        leaf.put("answer", values(item, answer));
        return leaf;
    }

    private static Map<String, Object> linked(String linkId, Text text) {
        var element = new LinkedHashMap<String, Object>();
        element.put("linkId", linkId);
        element.put("text", text.in(Locale.of(Text.DUTCH)));
        return element;
    }

    private List<Map<String, Object>> values(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> List.of(coded(item, choice.option()));
            case Answer.Choices choices ->
                choices.options().stream().map(option -> coded(item, option)).toList();
            case Answer.YesNo yesNo -> List.of(noted(item, yesNo));
            case Answer.Mark mark -> List.of(Map.of("valueInteger", mark.value()));
            case Answer.Words words -> List.of(Map.of("valueString", words.text()));
            case Answer.Day day -> List.of(Map.of("valueDate", day.iso()));
        };
    }

    private Map<String, Object> coded(Item item, String option) {
        return Map.of("valueCoding", Fhir.coding(instrument.edition(), item, option));
    }

    private Map<String, Object> noted(Item item, Answer.YesNo yesNo) {
        var value = new LinkedHashMap<>(coded(item, yesNo.verdict()));
        if (!yesNo.note().isEmpty()) {
            var note = linked(item.id() + ".note", Text.of("Toelichting", "Note"));
            note.put("answer", List.of(Map.of("valueString", yesNo.note())));
            value.put("item", List.of(note));
        }
        return value;
    }
}
