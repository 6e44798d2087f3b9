package nl.veerkracht.questionnaire;

import java.util.List;

/**
 * How far one section is: how many of the questions asked there have an answer, and whether a required one has not.
 * Says something about the form, never about a person.
 */
public record Progress(Section section, int answered, int asked, boolean missing) {

    static List<Progress> of(Instrument instrument, Answers answers, Context context) {
        return instrument.sections().stream()
                .filter(section -> section.when().holds(answers, context))
                .map(section -> of(section, answers, context))
                .toList();
    }

    private static Progress of(Section section, Answers answers, Context context) {
        var asked = Instrument.asked(section, answers, context).toList();
        var answered =
                asked.stream().filter(item -> answers.of(item.id()).isPresent()).count();
        var missing = section.items().stream()
                .flatMap(item -> Missing.in(item, answers, context))
                .findAny()
                .isPresent();
        return new Progress(section, (int) answered, asked.size(), missing);
    }
}
