package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.stream.Stream;

/** Puts the answers that speak into words. */
final class Grounds {

    private Grounds() {}

    static List<Suggestion.Ground> of(Instrument instrument, Answers answers, List<String> items) {
        return items.stream()
                .flatMap(id -> instrument.item(id).stream())
                .flatMap(item ->
                        chosen(item, answers).map(option -> new Suggestion.Ground(item.label(), option.label())))
                .toList();
    }

    private static Stream<Option> chosen(Item item, Answers answers) {
        return answers.of(item.id()).stream()
                .flatMap(answer -> answer.codes().stream())
                .flatMap(code -> item.option(code).stream());
    }
}
