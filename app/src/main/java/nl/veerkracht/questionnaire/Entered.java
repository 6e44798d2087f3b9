package nl.veerkracht.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form, as they came in or as they go out. A field that did not come in has no values. */
public record Entered(Map<String, List<String>> byName) {

    public Entered {
        byName = Map.copyOf(byName);
    }

    /** The fields that show these answers. */
    static Entered of(Answers answers) {
        var fields = new HashMap<String, List<String>>();
        answers.byItem().forEach((item, answer) -> put(fields, item, answer));
        return new Entered(fields);
    }

    private static void put(Map<String, List<String>> fields, String item, Answer answer) {
        switch (answer) {
            case Answer.Choice choice -> fields.put(item, List.of(choice.option()));
            case Answer.Choices choices -> fields.put(item, choices.options());
            case Answer.YesNo yesNo -> {
                fields.put(item, List.of(yesNo.verdict()));
                fields.put(item + ".note", List.of(yesNo.note()));
            }
            case Answer.Mark mark -> fields.put(item, List.of(Integer.toString(mark.value())));
            case Answer.Words words -> fields.put(item, List.of(words.text()));
            case Answer.Day day -> putDay(fields, item, day.iso().split("-"));
        }
    }

    private static void putDay(Map<String, List<String>> fields, String item, String[] parts) {
        var names = List.of(".year", ".month", ".day");
        for (var i = 0; i < parts.length; i++) {
            fields.put(item + names.get(i), List.of(parts[i]));
        }
    }

    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first value, or empty. */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }
}
