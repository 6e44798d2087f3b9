package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.stream.Stream;

/**
 * When something is asked, waived or suggested: all clauses hold, or any of them. One level deep on purpose: it can be
 * read aloud, and exported.
 */
public record Condition(boolean any, List<Clause> clauses) {

    static final Condition ALWAYS = new Condition(false, List.of());

    public Condition {
        clauses = List.copyOf(clauses);
    }

    public boolean holds(Answers answers, Context context) {
        return any
                ? clauses.stream().anyMatch(clause -> clause.holds(answers, context))
                : clauses.stream().allMatch(clause -> clause.holds(answers, context));
    }

    /** The items whose answers make it hold, for showing the reason. */
    List<String> because(Answers answers, Context context) {
        return clauses.stream()
                .filter(clause -> clause.holds(answers, context))
                .flatMap(clause -> clause.speaking(answers))
                .distinct()
                .toList();
    }

    Stream<Clause.Answered> onAnswers() {
        return clauses.stream().filter(Clause.Answered.class::isInstance).map(Clause.Answered.class::cast);
    }
}
