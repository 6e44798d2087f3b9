package nl.veerkracht.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What she answers to the first questions; every one may be skipped. Its text is the first message of a conversation.
 *
 * @param seen whether somebody can see her screen
 * @param safe whether she is safe now
 * @param back whether we may go on when the line drops
 * @param word to ask for when somebody else may have taken over
 * @param urgency how soon she wants somebody
 */
public record FirstAnswers(
        @Nullable String seen,
        @Nullable String safe,
        @Nullable String back,
        @Nullable String word,
        @Nullable String urgency) {

    private static final int LONGEST = 60;
    private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Urgency howSoon() {
        return Urgency.ofCode(Objects.requireNonNullElse(urgency, "")).orElse(Urgency.TALK);
    }

    String json() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", "first");
        said.put("seen", answer(seen));
        said.put("safe", answer(safe));
        said.put("back", answer(back));
        said.put("word", cut(Objects.requireNonNullElse(word, "")));
        return JSON.writeValueAsString(said);
    }

    private static String answer(@Nullable String answer) {
        return answer != null && ANSWERS.contains(answer) ? answer : "";
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    @Override
    public String toString() {
        return "FirstAnswers[redacted]";
    }
}
