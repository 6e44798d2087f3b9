package nl.veerkracht.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which given names one person may go by: groups of full forms, short forms and spellings, each known by a number. */
final class Nicknames {

    private static final int MOST_GROUPS = 6;

    private static final Map<String, Set<Integer>> GROUPS = read();

    private Nicknames() {}

    static List<Integer> groups(String word) {
        return GROUPS.getOrDefault(Sounds.folded(word), Set.of()).stream()
                .sorted()
                .limit(MOST_GROUPS)
                .toList();
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        List<String> lines = Lists.lines("nicknames.txt");
        for (int number = 0; number < lines.size(); number++) {
            for (String word : lines.get(number).split(" ", -1)) {
                add(groups, word, number);
            }
        }
        return groups;
    }

    private static void add(Map<String, Set<Integer>> groups, String word, int number) {
        groups.computeIfAbsent(Sounds.folded(word), name -> new HashSet<>()).add(number);
    }
}
