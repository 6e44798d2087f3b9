package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An instrument as an HL7 FHIR R4 Questionnaire. Source: http://hl7.org/fhir/R4/questionnaire.html. Dutch texts stand in the
 * elements, other languages in the translation extension. Conditions on circumstances outside the answers have no counterpart and are left
 * out, so that such a question is simply offered.
 */
final class Fhir {

    static final String ADDRESS = "https://veerkracht.example/fhir/Questionnaire/";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private final Instrument instrument;

    private Fhir(Instrument instrument) {
        this.instrument = instrument;
    }

    static Map<String, Object> questionnaire(Instrument instrument) {
        return new Fhir(instrument).whole();
    }

    static String address(Edition edition) {
        return ADDRESS + edition.instrument();
    }

    private Map<String, Object> whole() {
        var edition = instrument.edition();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("resourceType", "Questionnaire");
        whole.put("language", Text.DUTCH);
        whole.put("url", address(edition));
        whole.put("version", Integer.toString(edition.version()));
        whole.put(
                "name",
                edition.instrument().substring(0, 1).toUpperCase(Locale.ROOT)
                        + edition.instrument().substring(1));
        put(whole, "title", instrument.title());
        whole.put("status", "active");
        instrument.intro().ifPresent(intro -> put(whole, "description", intro));
        whole.put("item", instrument.sections().stream().map(this::section).toList());
        return whole;
    }

    private Map<String, Object> section(Section section) {
        var group = group("section." + section.id(), section.title());
        enable(group, section.when());
        group.put("item", section.items().stream().map(this::item).toList());
        return group;
    }

    private Map<String, Object> item(Item item) {
        if (item.kind() instanceof Kind.Matrix matrix) {
            var group = group(item.id(), item.label());
            enable(group, item.when());
            group.put("item", matrix.rows().stream().map(this::row).toList());
            return group;
        }
        return leaf(item);
    }

    private Map<String, Object> row(Kind.Row row) {
        var group = group(row.id(), row.label());
        group.put("item", row.items().stream().map(this::item).toList());
        return group;
    }

    private static Map<String, Object> group(String linkId, Text text) {
        var group = new LinkedHashMap<String, Object>();
        group.put("linkId", linkId);
        put(group, "text", text);
        group.put("type", "group");
        return group;
    }

    private Map<String, Object> leaf(Item item) {
        var leaf = new LinkedHashMap<String, Object>();
        leaf.put("linkId", item.id());
        put(leaf, "text", item.label());
        leaf.put("type", type(item.kind()));
        enable(leaf, item.when());
        if (item.required() && item.waiver().isEmpty()) {
            leaf.put("required", true);
        }
        shape(leaf, item);
        return leaf;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.Choice choice -> "choice";
            case Kind.Choices choices -> "choice";
            case Kind.YesNo yesNo -> "choice";
            case Kind.Scale scale -> "integer";
            case Kind.Words words -> words.lines() ? "text" : "string";
            case Kind.Day day -> "date";
            case Kind.Matrix matrix -> "group";
        };
    }

    private void shape(Map<String, Object> leaf, Item item) {
        switch (item.kind()) {
            case Kind.Choices choices -> {
                leaf.put("repeats", true);
                leaf.put("answerOption", options(item));
            }
            case Kind.Choice choice -> leaf.put("answerOption", options(item));
            case Kind.YesNo yesNo -> {
                leaf.put("answerOption", options(item));
                leaf.put("item", List.of(note(item)));
            }
            case Kind.Scale scale ->
                leaf.put("extension", List.of(bound(LEAST, scale.from()), bound(MOST, scale.to())));
            case Kind.Words words -> leaf.put("maxLength", words.max());
            default -> {}
        }
    }

    private static Map<String, Object> bound(String url, int value) {
        return Map.of("url", url, "valueInteger", value);
    }

    private static Map<String, Object> note(Item item) {
        var note = new LinkedHashMap<String, Object>();
        note.put("linkId", item.id() + ".note");
        put(note, "text", Text.of("Toelichting", "Note"));
        note.put("type", "text");
        return note;
    }

    private List<Map<String, Object>> options(Item item) {
        return item.kind().options().stream()
                .map(option -> Map.<String, Object>of("valueCoding", coding(instrument.edition(), item, option.id())))
                .toList();
    }

    /** The system is the item itself: two items may use the same code for different things. */
    static Map<String, Object> coding(Edition edition, Item item, String code) {
        var coding = new LinkedHashMap<String, Object>();
        coding.put("system", address(edition) + "/" + item.id());
        coding.put("code", code);
        item.option(code).ifPresent(option -> put(coding, "display", option.label()));
        return coding;
    }

    private void enable(Map<String, Object> element, Condition condition) {
        var enableWhen = enableWhen(condition);
        if (enableWhen.isEmpty()) {
            return;
        }
        element.put("enableWhen", enableWhen.get());
        if (enableWhen.get().size() > 1) {
            element.put("enableBehavior", isAny(condition) ? "any" : "all");
        }
    }

    private static boolean isAny(Condition condition) {
        return condition.any() || condition.clauses().size() == 1;
    }

    /** Only what FHIR can say exactly: a list of single answers under "all", or any answers under "any". */
    private Optional<List<Map<String, Object>>> enableWhen(Condition condition) {
        var clauses = condition.onAnswers().toList();
        var exact = !clauses.isEmpty()
                && clauses.size() == condition.clauses().size()
                && clauses.stream().allMatch(clause -> clause.atLeast() == 1)
                && (isAny(condition) || clauses.stream().allMatch(Fhir::isSingle));
        return exact
                ? Optional.of(
                        clauses.stream().flatMap(c -> triggers(c).stream()).toList())
                : Optional.empty();
    }

    private static boolean isSingle(Clause.Answered clause) {
        return clause.items().size() == 1 && clause.options().size() == 1;
    }

    private List<Map<String, Object>> triggers(Clause.Answered clause) {
        var triggers = new ArrayList<Map<String, Object>>();
        for (var id : clause.items()) {
            var item = instrument.item(id).orElseThrow();
            clause.options().stream().sorted().forEach(option -> triggers.add(trigger(item, option)));
        }
        return triggers;
    }

    private Map<String, Object> trigger(Item item, String option) {
        var trigger = new LinkedHashMap<String, Object>();
        trigger.put("question", item.id());
        trigger.put("operator", "=");
        if (item.kind() instanceof Kind.Scale) {
            trigger.put("answerInteger", Integer.valueOf(option));
        } else {
            trigger.put("answerCoding", coding(instrument.edition(), item, option));
        }
        return trigger;
    }

    private static void put(Map<String, Object> element, String name, Text text) {
        element.put(name, text.in(Locale.of(Text.DUTCH)));
        var translations = text.byLanguage().keySet().stream()
                .filter(language -> !language.equals(Text.DUTCH))
                .sorted()
                .map(language -> translation(language, text))
                .toList();
        element.put("_" + name, Map.of("extension", translations));
    }

    private static Map<String, Object> translation(String language, Text text) {
        return Map.of(
                "url",
                TRANSLATION,
                "extension",
                List.of(
                        Map.of("url", "lang", "valueCode", language),
                        Map.of("url", "content", "valueString", text.in(Locale.of(language)))));
    }
}
