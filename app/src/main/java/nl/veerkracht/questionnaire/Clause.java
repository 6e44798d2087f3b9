package nl.veerkracht.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One thing that a condition asks. */
public sealed interface Clause {

    boolean holds(Answers answers, Context context);

    /** The items that make it hold. */
    Stream<String> speaking(Answers answers);

    /** At least so many of these items have one of these answers. */
    record Answered(List<String> items, Set<String> options, int atLeast) implements Clause {
        public Answered {
            items = List.copyOf(items);
            options = Set.copyOf(options);
        }

        @Override
        public boolean holds(Answers answers, Context context) {
            return speaking(answers).count() >= atLeast;
        }

        @Override
        public Stream<String> speaking(Answers answers) {
            return items.stream()
                    .filter(item -> answers.of(item)
                            .map(answer -> !Collections.disjoint(answer.codes(), options))
                            .orElse(false));
        }
    }

    /** What is known apart from the answers has one of these values. */
    record Known(String key, Set<String> values) implements Clause {
        public Known {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Answers answers, Context context) {
            return values.contains(context.value(key));
        }

        @Override
        public Stream<String> speaking(Answers answers) {
            return Stream.empty();
        }
    }
}
