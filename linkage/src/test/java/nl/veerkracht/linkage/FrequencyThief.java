package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Guesses words behind stolen tokens without the key: by how often each comes, how long and how rare it is said to be, and then by
 * which bits of the filters go with which bigrams, learned from the guesses themselves in turns (pattern mining after Christen and others 2017).
 */
final class FrequencyThief {

    private static final int BITS = 256;
    private static final int TURNS = 4;
    private static final double FILLED = 0.12;

    private final Map<String, Double> publicShares;
    private final Map<Long, Token> tokens = new LinkedHashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final double all;

    FrequencyThief(List<String> publicWords, List<Token> stolen) {
        publicShares = shares(publicWords);
        stolen.forEach(token -> {
            tokens.put(token.exact(), token);
            counts.merge(token.exact(), 1, Integer::sum);
        });
        all = stolen.size();
    }

    private static Map<String, Double> shares(List<String> words) {
        Map<String, Double> shares = new HashMap<>();
        words.forEach(word -> shares.merge(word, 1.0 / words.size(), Double::sum));
        return shares;
    }

    /** Per token the ten words around its place in the order of frequency, nearest first. */
    Map<Long, List<String>> byRank() {
        List<Long> known = tokens.keySet().stream()
                .sorted(Comparator.comparing((Long token) -> -counts.getOrDefault(token, 0))
                        .thenComparing(token -> token))
                .toList();
        List<String> words = publicShares.keySet().stream()
                .sorted(Comparator.comparing((String word) -> -publicShares.getOrDefault(word, 0.0))
                        .thenComparing(word -> word))
                .toList();
        Map<Long, List<String>> guesses = new HashMap<>();
        for (int rank = 0; rank < known.size(); rank++) {
            int at = rank;
            guesses.put(
                    known.get(rank),
                    IntStream.range(Math.max(0, rank - 5), Math.min(words.size(), rank + 6))
                            .boxed()
                            .sorted(Comparator.comparing(i -> Math.abs(i - at)))
                            .limit(10)
                            .map(words::get)
                            .toList());
        }
        return guesses;
    }

    /** Per token the ten best words after mining the filters. */
    Map<Long, List<String>> byPattern() {
        Map<Long, List<String>> guesses = guesses(Map.of());
        for (int turn = 0; turn < TURNS; turn++) {
            guesses = guesses(bitsOfBigrams(guesses));
        }
        return guesses;
    }

    private Map<Long, List<String>> guesses(Map<String, double[]> bigrams) {
        Map<Integer, List<String>> byLength = new HashMap<>();
        Map<String, double[]> filters = new HashMap<>();
        publicShares.keySet().forEach(word -> {
            byLength.computeIfAbsent(length(word), n -> new ArrayList<>()).add(word);
            filters.put(word, filter(word, bigrams));
        });
        Map<Long, List<String>> guesses = new HashMap<>();
        tokens.forEach((exact, token) -> {
            Map<String, Double> scores = new HashMap<>();
            byLength.getOrDefault(token.length(), List.of())
                    .forEach(word ->
                            scores.put(word, score(token, word, filters.getOrDefault(word, new double[BITS]))));
            guesses.put(
                    exact,
                    scores.entrySet().stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(10)
                            .map(Map.Entry::getKey)
                            .toList());
        });
        return guesses;
    }

    private static int length(String word) {
        return Math.min(Sounds.folded(word).length(), Token.LONGEST);
    }

    private double score(Token token, String word, double[] filter) {
        double share = counts.getOrDefault(token.exact(), 0) / all;
        double score = -2 * Math.abs(Math.log(share / publicShares.getOrDefault(word, 1.0)));
        for (int bit = 0; bit < BITS; bit++) {
            score += Math.log(isSet(token, bit) ? filter[bit] : 1 - filter[bit]);
        }
        return score;
    }

    private static boolean isSet(Token token, int bit) {
        return (token.grams()[bit >> 6] >> (bit & 63) & 1) == 1;
    }

    private static List<String> bigrams(String word) {
        String padded = "_" + Sounds.folded(word) + "_";
        return IntStream.range(0, padded.length() - 1)
                .mapToObj(i -> padded.substring(i, i + 2))
                .toList();
    }

    private static double[] filter(String word, Map<String, double[]> known) {
        double[] filter = new double[BITS];
        Arrays.fill(filter, FILLED);
        for (String bigram : bigrams(word)) {
            double[] bits = known.get(bigram);
            for (int bit = 0; bits != null && bit < BITS; bit++) {
                filter[bit] = Math.max(filter[bit], bits[bit]);
            }
        }
        return filter;
    }

    /** Per bigram and bit how often the bit is set in tokens whose best guess has the bigram. */
    private Map<String, double[]> bitsOfBigrams(Map<Long, List<String>> guesses) {
        Map<String, double[]> set = new HashMap<>();
        Map<String, Double> seen = new HashMap<>();
        tokens.forEach((exact, token) -> guesses.getOrDefault(exact, List.of()).stream()
                .limit(1)
                .flatMap(word -> bigrams(word).stream())
                .distinct()
                .forEach(bigram -> {
                    double weight = Math.sqrt(counts.getOrDefault(exact, 0));
                    seen.merge(bigram, weight, Double::sum);
                    double[] bits = set.computeIfAbsent(bigram, b -> new double[BITS]);
                    IntStream.range(0, BITS).filter(bit -> isSet(token, bit)).forEach(bit -> bits[bit] += weight);
                }));
        set.forEach((bigram, bits) -> {
            for (int bit = 0; bit < BITS; bit++) {
                double share = (bits[bit] + FILLED) / (seen.getOrDefault(bigram, 0.0) + 1);
                bits[bit] = Math.clamp(share, 0.02, 0.98);
            }
        });
        return set;
    }
}
