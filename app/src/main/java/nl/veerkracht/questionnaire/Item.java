package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One question. {@code id} is its path in the instrument, such as {@code elements.means.certainty}. */
public record Item(
        String id,
        Text label,
        Optional<Text> hint,
        List<Text> examples,
        boolean required,
        Condition when,
        Optional<Waiver> waiver,
        Kind kind) {

    public Item {
        examples = List.copyOf(examples);
    }

    /** This item, or for a matrix the items in it: whatever can hold an answer. */
    Stream<Item> leaves() {
        return kind instanceof Kind.Matrix matrix
                ? matrix.rows().stream().flatMap(row -> row.items().stream().flatMap(Item::leaves))
                : Stream.of(this);
    }

    Optional<Option> option(String option) {
        return kind.options().stream().filter(o -> o.id().equals(option)).findFirst();
    }

    /** Asked in these circumstances, with these answers so far. */
    public boolean asked(Answers answers, Context context) {
        return when.holds(answers, context);
    }

    public Optional<Text> waived(Answers answers, Context context) {
        return waiver.filter(w -> w.when().holds(answers, context)).map(Waiver::text);
    }
}
