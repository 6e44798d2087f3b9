package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as canonical JSON: keys sorted, no white space. The shape of a value follows from its item's kind. */
final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private AnswersJson() {}

    static String write(Answers answers) {
        var values = new TreeMap<String, Object>();
        answers.byItem().forEach((item, answer) -> values.put(item, value(answer)));
        var edition = answers.edition();
        return JSON.writeValueAsString(new TreeMap<>(
                Map.of("answers", values, "instrument", edition.instrument(), "version", edition.version())));
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> choice.option();
            case Answer.Choices choices -> choices.options();
            case Answer.YesNo yesNo -> new TreeMap<>(Map.of("answer", yesNo.verdict(), "note", yesNo.note()));
            case Answer.Mark mark -> mark.value();
            case Answer.Words words -> words.text();
            case Answer.Day day -> day.iso();
        };
    }

    static Edition edition(String json) {
        var root = JSON.readTree(json);
        return new Edition(
                root.required("instrument").asString(), root.required("version").asInt());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the instrument has no such item, or the value does not fit it
     */
    static Answers read(String json, Instrument instrument) {
        var byItem = new TreeMap<String, Answer>();
        for (var entry : JSON.readTree(json).required("answers").properties()) {
            var item = instrument
                    .item(entry.getKey())
                    .orElseThrow(() ->
                            new IllegalArgumentException(instrument.edition() + " has no item " + entry.getKey()));
            byItem.put(entry.getKey(), answer(item.kind(), entry.getValue()));
        }
        return new Answers(instrument.edition(), byItem);
    }

    private static Answer answer(Kind kind, JsonNode value) {
        return switch (kind) {
            case Kind.Choice choice -> new Answer.Choice(value.stringValue());
            case Kind.Choices choices -> new Answer.Choices(strings(value));
            case Kind.YesNo yesNo ->
                new Answer.YesNo(
                        value.required("answer").stringValue(),
                        value.required("note").stringValue());
            case Kind.Scale scale -> new Answer.Mark(value.intValue());
            case Kind.Words words -> new Answer.Words(value.stringValue());
            case Kind.Day day -> new Answer.Day(value.stringValue());
            case Kind.Matrix matrix -> throw new IllegalArgumentException("a matrix holds no answer of its own");
        };
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(element -> strings.add(element.stringValue()));
        return strings;
    }
}
