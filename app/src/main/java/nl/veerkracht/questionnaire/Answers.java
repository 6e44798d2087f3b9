package nl.veerkracht.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything answered so far in one edition of an instrument. Immutable; its JSON is canonical, so equal answers are equal text. */
public record Answers(Edition edition, Map<String, Answer> byItem) {

    public Answers {
        byItem = Collections.unmodifiableMap(new TreeMap<>(byItem));
    }

    public static Answers none(Edition edition) {
        return new Answers(edition, Map.of());
    }

    public Optional<Answer> of(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** The option chosen at a choice, or the verdict at a yes-no question. */
    public Optional<String> choice(String item) {
        return of(item).flatMap(answer -> answer.codes().stream().findFirst());
    }

    public Optional<String> words(String item) {
        return of(item).map(answer -> switch (answer) {
                    case Answer.Words words -> words.text();
                    case Answer.Day day -> day.iso();
                    case Answer.YesNo yesNo -> yesNo.note();
                    default -> "";
                })
                .filter(text -> !text.isEmpty());
    }

    public Answers with(String item, @Nullable Answer answer) {
        var next = new TreeMap<>(byItem);
        if (answer == null) {
            next.remove(item);
        } else {
            next.put(item, answer);
        }
        return new Answers(edition, next);
    }

    public boolean isEmpty() {
        return byItem.isEmpty();
    }

    public String json() {
        return AnswersJson.write(this);
    }
}
