package nl.veerkracht.questionnaire;

import java.util.List;

/**
 * What is wrong with the answer to one item. {@code message} is the last part of the text's key: {@code required} for
 * {@code questionnaire.fault.required}.
 */
public record Fault(String item, String message, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    Fault(String item, String message, Object... arguments) {
        this(item, message, List.of(arguments));
    }

    public String key() {
        return "questionnaire.fault." + message;
    }
}
