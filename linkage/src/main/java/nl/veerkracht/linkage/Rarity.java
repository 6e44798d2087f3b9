package nl.veerkracht.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rare a value is in general, in bits (−log2 of its share), from a small table that comes with the library. Looked up
 * when the plain value is at hand and kept in the encoding as a coarse class, so that comparing needs no names.
 */
final class Rarity {

    static final int UNKNOWN_GIVEN = 10;
    static final int UNKNOWN_SURNAME = 11;
    static final int UNKNOWN_CITY = 8;

    private static final Map<String, Map<String, Integer>> TABLES = read();

    private Rarity() {}

    static int given(String word) {
        return bits("given", word, UNKNOWN_GIVEN);
    }

    static int surname(String word) {
        return bits("surname", word, UNKNOWN_SURNAME);
    }

    static int city(String glued) {
        return bits("city", glued, UNKNOWN_CITY);
    }

    static boolean isKnownSurname(String word) {
        return TABLES.getOrDefault("surname", Map.of()).containsKey(word);
    }

    private static int bits(String table, String word, int unknown) {
        Map<String, Integer> known = TABLES.getOrDefault(table, Map.of());
        Integer bits = known.get(word);
        return bits == null ? unknown : bits;
    }

    private static Map<String, Map<String, Integer>> read() {
        Map<String, Map<String, Integer>> tables = new HashMap<>();
        for (String line : Lists.lines("names.txt")) {
            List<String> halves = List.of(line.split(": ", 2));
            List<String> head = List.of(halves.getFirst().split(" ", 2));
            Map<String, Integer> table = tables.computeIfAbsent(head.getFirst(), name -> new HashMap<>());
            for (String word : halves.getLast().split(" ", -1)) {
                table.merge(word, Integer.valueOf(head.getLast()), Math::min);
            }
        }
        return tables;
    }
}
