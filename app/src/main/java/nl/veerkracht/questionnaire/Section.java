package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions that belong together, under one heading. */
public record Section(String id, Text title, Optional<Text> help, Condition when, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }

    Stream<Item> leaves() {
        return items.stream().flatMap(Item::leaves);
    }
}
