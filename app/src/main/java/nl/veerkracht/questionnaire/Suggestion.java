package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * An option that the answers point to, for a person to choose or not.
 *
 * @param item the item whose answer is suggested
 * @param because why, in words
 * @param answers the answers that speak: item and chosen option
 * @param response a first response that fits, where the instrument has one
 */
public record Suggestion(String item, Option option, Text because, List<Ground> answers, Optional<Text> response) {

    public Suggestion {
        answers = List.copyOf(answers);
    }

    /** One answer that speaks. */
    public record Ground(Text question, Text answer) {}
}
