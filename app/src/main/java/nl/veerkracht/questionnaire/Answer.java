package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Set;

/** What was answered to one item. */
public sealed interface Answer {

    record Choice(String option) implements Answer {
        @Override
        public Set<String> codes() {
            return Set.of(option);
        }
    }

    /** Several options, in the order of the instrument; never empty. */
    record Choices(List<String> options) implements Answer {
        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public Set<String> codes() {
            return Set.copyOf(options);
        }
    }

    /** {@code verdict} is yes, no or unknown; the note may be empty. */
    record YesNo(String verdict, String note) implements Answer {
        @Override
        public Set<String> codes() {
            return Set.of(verdict);
        }
    }

    record Mark(int value) implements Answer {
        @Override
        public Set<String> codes() {
            return Set.of(Integer.toString(value));
        }
    }

    record Words(String text) implements Answer {}

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
    record Day(String iso) implements Answer {}

    /** What conditions look at; free words and dates have none. */
    default Set<String> codes() {
        return Set.of();
    }
}
