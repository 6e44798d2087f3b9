package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;

/** What sort of answer an item takes. */
public sealed interface Kind {

    /** One of several options. */
    record Choice(List<Option> options) implements Kind {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Any number of options. */
    record Choices(List<Option> options) implements Kind {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** Yes, no or unknown, with room for a note. */
    record YesNo() implements Kind {}

    /** A whole number between two ends, both included. */
    record Scale(int from, int to, Text low, Text high) implements Kind {}

    /** Free words of at most {@code max} characters, on one line or on several. */
    record Words(boolean lines, int max) implements Kind {}

    /** A date. Unless {@code whole}, a year or a month is enough. */
    record Day(boolean whole) implements Kind {}

    /** Several rows that are asked the same things, each after questions of its own. */
    record Matrix(List<Row> rows) implements Kind {
        public Matrix {
            rows = List.copyOf(rows);
        }
    }

    /** One row of a matrix: {@code id} is the whole path, such as {@code elements.means}. */
    record Row(String id, Text label, Optional<Text> hint, Optional<Waiver> waiver, List<Item> items) {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** The options to choose from; none for kinds that have no fixed answers. */
    default List<Option> options() {
        return switch (this) {
            case Choice choice -> choice.options();
            case Choices choices -> choices.options();
            case YesNo yesNo -> YES_NO_UNKNOWN;
            default -> List.of();
        };
    }

    List<Option> YES_NO_UNKNOWN = List.of(
            new Option("yes", Text.of("Ja", "Yes"), Optional.empty()),
            new Option("no", Text.of("Nee", "No"), Optional.empty()),
            new Option("unknown", Text.of("Weet ik niet", "I do not know"), Optional.empty()));
}
