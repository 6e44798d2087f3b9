package nl.veerkracht.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One edition of an instrument: a structured way to think about a situation, with reasons in sight.
 *
 * @param outcome the item whose choice is what people conclude, where there is one
 * @param again the item that says on what day to look again, where there is one
 * @param items every item that can hold an answer, by id, in order
 */
public record Instrument(
        Edition edition,
        Text title,
        Optional<Text> intro,
        Optional<String> outcome,
        Optional<String> again,
        List<Section> sections,
        List<Suggester> suggesters,
        Map<String, Item> items) {

    public Instrument {
        sections = List.copyOf(sections);
        suggesters = List.copyOf(suggesters);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /** Which items hold what people conclude. */
    record Conclusion(Optional<String> outcome, Optional<String> again) {}

    static Instrument of(
            Edition edition,
            Text title,
            Optional<Text> intro,
            Conclusion conclusion,
            List<Section> sections,
            List<Suggester> suggesters) {
        var items = sections.stream()
                .flatMap(Section::leaves)
                .collect(Collectors.toMap(Item::id, i -> i, (a, b) -> a, LinkedHashMap<String, Item>::new));
        return new Instrument(
                edition, title, intro, conclusion.outcome(), conclusion.again(), sections, suggesters, items);
    }

    /** The item with this path; a matrix has none of its own, its items have. */
    public Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The row of a matrix this item stands in. */
    Optional<Kind.Row> row(Item item) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .flatMap(i -> i.kind() instanceof Kind.Matrix matrix ? matrix.rows().stream() : Stream.empty())
                .filter(row -> row.items().contains(item))
                .findFirst();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The items that are asked in these circumstances, in order. */
    Stream<Item> asked(Answers answers, Context context) {
        return sections.stream()
                .filter(section -> section.when().holds(answers, context))
                .flatMap(section -> asked(section, answers, context));
    }

    static Stream<Item> asked(Section section, Answers answers, Context context) {
        return section.items().stream()
                .filter(item -> item.asked(answers, context))
                .flatMap(Item::leaves)
                .filter(item -> item.asked(answers, context));
    }

    /** What suggestions the answers lead to. A suggestion waits: only a person chooses. */
    public List<Suggestion> suggestions(Answers answers, Context context) {
        return suggesters.stream()
                .flatMap(suggester -> suggester.suggest(this, answers, context).stream())
                .toList();
    }

    /** What is still missing before these answers can be called complete, in order. */
    public List<Fault> missing(Answers answers, Context context) {
        return sections.stream()
                .filter(section -> section.when().holds(answers, context))
                .flatMap(section -> section.items().stream())
                .flatMap(item -> Missing.in(item, answers, context))
                .toList();
    }
}
