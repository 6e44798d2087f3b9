package nl.veerkracht.questionnaire;

import java.util.stream.Collectors;

/** Whether an answer fits a kind of question, so that it can be read in another edition. */
final class Fit {

    private Fit() {}

    static boolean fits(Answer answer, Kind kind) {
        return switch (kind) {
            case Kind.Choice choice -> answer instanceof Answer.Choice && offers(choice, answer);
            case Kind.Choices choices -> answer instanceof Answer.Choices && offers(choices, answer);
            case Kind.YesNo yesNo -> answer instanceof Answer.YesNo && offers(yesNo, answer);
            case Kind.Scale scale ->
                answer instanceof Answer.Mark mark && mark.value() >= scale.from() && mark.value() <= scale.to();
            case Kind.Words words -> answer instanceof Answer.Words given && length(given.text()) <= words.max();
            case Kind.Day day ->
                answer instanceof Answer.Day date
                        && PartialDay.of(date.iso()).iso().isPresent()
                        && (!day.whole() || date.iso().length() == "YYYY-MM-DD".length());
            case Kind.Matrix matrix -> false;
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean offers(Kind kind, Answer answer) {
        return kind.options().stream()
                .map(Option::id)
                .collect(Collectors.toSet())
                .containsAll(answer.codes());
    }
}
