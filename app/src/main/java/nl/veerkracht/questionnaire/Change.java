package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item that was answered differently in a later version. */
public record Change(Item item, Optional<Answer> before, Optional<Answer> after) {

    /** In the order of the later instrument; items that only the earlier one has come last. */
    static List<Change> between(Instrument earlier, Answers before, Instrument later, Answers after) {
        var items = new ArrayList<>(later.items().values());
        earlier.items().values().stream()
                .filter(item -> later.item(item.id()).isEmpty())
                .forEach(items::add);
        return items.stream()
                .map(item -> new Change(item, before.of(item.id()), after.of(item.id())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
