package nl.veerkracht.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two people made different of one signal. */
public final class FormDifferences {

    /**
     * @param key of the field's label
     * @param number of the observation it is in, 0 for other fields
     */
    public record Pair(String key, int number, String mine, String theirs) {

        /** The key of the text for a value that is a code; null for words that somebody typed. */
        public @Nullable String textKey(String value) {
            String field = key.substring(key.lastIndexOf('.') + 1);
            return CODED.contains(field) && !value.isEmpty() ? "signal." + field + "." + value : null;
        }
    }

    private static final Set<String> CODED =
            Set.of("life_area", "certainty", "role", "gender", "kind", "told_to_young_person", "immediate_danger");

    private FormDifferences() {}

    static List<Pair> between(SignalForm mine, SignalForm theirs) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, String> ours = flat(mine);
        Map<String, String> other = flat(theirs);
        TreeMap<String, String> keys = new TreeMap<>(ours);
        keys.putAll(other);
        keys.remove("externalId");
        for (String key : keys.keySet()) {
            String left = ours.getOrDefault(key, "");
            String right = other.getOrDefault(key, "");
            if (!left.equals(right)) {
                pairs.add(pair(key, left, right));
            }
        }
        return pairs;
    }

    private static Pair pair(String key, String mine, String theirs) {
        String[] parts = key.split("/");
        boolean observation = parts.length == 3;
        return new Pair(
                "signal.field." + snake(parts[observation ? 2 : parts.length - 1]),
                observation ? Integer.parseInt(parts[1]) + 1 : 0,
                mine,
                theirs);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> flat(SignalForm form) {
        Map<String, String> flat = new TreeMap<>();
        form.given().forEach((name, value) -> {
            switch (value) {
                case Map<?, ?> part -> part.forEach((key, each) -> flat.put(name + "/" + key, words(each)));
                case List<?> list -> observations(list, flat);
                default -> flat.put(name, words(value));
            }
        });
        return flat;
    }

    private static void observations(List<?> list, Map<String, String> flat) {
        for (int i = 0; i < list.size(); i++) {
            int number = i;
            ((Map<?, ?>) list.get(i))
                    .forEach((key, each) -> flat.put("observations/" + number + "/" + key, words(each)));
        }
    }

    private static String words(Object value) {
        return value instanceof List<?> handles
                ? handles.stream().map(FormDifferences::words).collect(Collectors.joining(", "))
                : value instanceof Map<?, ?> handle
                        ? handle.values().stream().map(Objects::toString).collect(Collectors.joining(" "))
                        : Objects.toString(value);
    }
}
