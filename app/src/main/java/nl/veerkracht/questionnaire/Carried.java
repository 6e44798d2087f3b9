package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** Answers of an older edition, brought into a newer one. What the newer one has no place for is left over, never dropped unseen. */
public record Carried(Answers answers, List<Leftover> leftovers) {

    public Carried {
        leftovers = List.copyOf(leftovers);
    }

    /** An answer without a place in the newer edition, with its question as it was asked. */
    public record Leftover(Item item, Answer answer) {}

    static Carried over(Instrument older, Answers given, Instrument newer) {
        var answers = Answers.none(newer.edition());
        var leftovers = new ArrayList<Leftover>();
        for (var entry : given.byItem().entrySet()) {
            var place = newer.item(entry.getKey()).filter(item -> Fit.fits(entry.getValue(), item.kind()));
            if (place.isPresent()) {
                answers = answers.with(entry.getKey(), entry.getValue());
            } else {
                leftovers.add(new Leftover(older.item(entry.getKey()).orElseThrow(), entry.getValue()));
            }
        }
        return new Carried(answers, leftovers);
    }
}
