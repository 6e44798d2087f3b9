package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Brings together what two people made of the same earlier answers.
 *
 * @param answers theirs, with mine where I changed something
 * @param conflicts items that both changed, to something different
 */
public record Merge(Answers answers, List<String> conflicts) {

    public static Merge of(Answers base, Answers mine, Answers theirs) {
        var merged = theirs;
        var conflicts = new ArrayList<String>();
        var items = new TreeSet<>(mine.byItem().keySet());
        items.addAll(base.byItem().keySet());
        for (var item : items) {
            if (!mine.of(item).equals(base.of(item)) && !mine.of(item).equals(theirs.of(item))) {
                merged = merged.with(item, mine.of(item).orElse(null));
                if (!theirs.of(item).equals(base.of(item))) {
                    conflicts.add(item);
                }
            }
        }
        return new Merge(merged, conflicts);
    }
}
