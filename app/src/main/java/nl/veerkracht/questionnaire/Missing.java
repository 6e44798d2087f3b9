package nl.veerkracht.questionnaire;

import java.util.stream.Stream;

/** Finds required questions without an answer. What is waived is not missing. */
final class Missing {

    private Missing() {}

    static Stream<Fault> in(Item item, Answers answers, Context context) {
        if (!item.asked(answers, context) || item.waived(answers, context).isPresent()) {
            return Stream.empty();
        }
        return item.kind() instanceof Kind.Matrix matrix
                ? matrix.rows().stream().flatMap(row -> inRow(row, answers, context))
                : inLeaf(item, answers);
    }

    private static Stream<Fault> inRow(Kind.Row row, Answers answers, Context context) {
        return row.waiver().filter(w -> w.when().holds(answers, context)).isPresent()
                ? Stream.empty()
                : row.items().stream().flatMap(item -> in(item, answers, context));
    }

    private static Stream<Fault> inLeaf(Item item, Answers answers) {
        return item.required() && answers.of(item.id()).isEmpty()
                ? Stream.of(new Fault(item.id(), "required"))
                : Stream.empty();
    }
}
