package nl.veerkracht.questionnaire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is known about the young person apart from the answers, as far as an instrument may depend on it. */
public record Context(Map<String, String> known) {

    public static final Context UNKNOWN = new Context(Map.of());

    private static final String NOT_KNOWN = "unknown";

    /** Every key an instrument may ask for, with its values. */
    static final Map<String, Set<String>> KEYS = Map.of(
            "under18", Set.of("yes", "no", NOT_KNOWN),
            "gender", Set.of("female", "male", "other", NOT_KNOWN));

    public Context {
        known = Map.copyOf(known);
        known.forEach(Context::requireKnown);
    }

    public Context under18(boolean under18) {
        return with("under18", under18 ? "yes" : "no");
    }

    /** {@code gender}: female, male, other or unknown. */
    public Context gender(String gender) {
        return with("gender", gender);
    }

    public String value(String key) {
        return known.getOrDefault(key, NOT_KNOWN);
    }

    private Context with(String key, String value) {
        var next = new HashMap<>(known);
        next.put(key, value);
        return new Context(next);
    }

    private static void requireKnown(String key, String value) {
        if (!KEYS.getOrDefault(key, Set.of()).contains(value)) {
            throw new IllegalArgumentException("no such circumstance: " + key);
        }
    }
}
