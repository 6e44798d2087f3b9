package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Locality-sensitive hashing of names by their pairs of letters (MinHash: Broder 1997, Indyk and Motwani 1998). Under a random order of all pairs, two names have the
 * same first one about as often as they share pairs at all; so names with slips anywhere, also in the first letter, fall together under one of several orders.
 */
final class LetterPairs {

    /** So many chances to fall together. */
    private static final int BANDS = 2;

    /** So many orders must have the same first pair for one chance: names that share half of their pairs have one in eight. */
    private static final int ORDERS = 3;

    private LetterPairs() {}

    /** One text for each chance; the same whichever name comes first. */
    static List<String> bands(List<String> names) {
        List<String> pairs =
                names.stream().flatMap(LetterPairs::pairs).distinct().toList();
        return IntStream.range(0, pairs.isEmpty() ? 0 : BANDS)
                .mapToObj(band -> band + " " + band(band, pairs))
                .toList();
    }

    private static String band(int band, List<String> pairs) {
        return IntStream.range(0, ORDERS)
                .mapToObj(order -> first(band * ORDERS + order, pairs))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> pairs(String name) {
        String padded = "_" + name + "_";
        return IntStream.range(0, padded.length() - 1).mapToObj(i -> padded.substring(i, i + 2));
    }

    private static String first(int order, List<String> pairs) {
        return pairs.stream()
                .min((a, b) -> Long.compare(place(order, a), place(order, b)))
                .orElseThrow();
    }

    /** No two pairs have the same. */
    private static long place(int order, String pair) {
        return HashCommon.murmurHash3((long) order << Integer.SIZE | pair.charAt(0) << Character.SIZE | pair.charAt(1));
    }
}
