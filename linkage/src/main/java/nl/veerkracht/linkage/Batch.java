package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records of one or two files while they are being linked. */
final class Batch {

    private final List<Encoded> left;
    private final List<Encoded> right;
    private final boolean within;
    private final Candidates candidates;

    /** Two positions and how likely they are one person. */
    record Pair(int left, int right, double probability) {}

    /** @param within whether both lists are the same file */
    Batch(List<Encoded> left, List<Encoded> right, boolean within) {
        this.left = left;
        this.right = right;
        this.within = within;
        this.candidates = new Candidates(right);
    }

    Model learn(int sample) {
        List<Encoded> all =
                within ? left : Stream.concat(left.stream(), right.stream()).toList();
        Frequencies frequencies = new CountedFrequencies(all);
        Model start = new Model(0.001, Weights.SHIPPED, frequencies);
        int step = Math.max(1, (int) (left.size() * 60L / sample));
        List<Comparison> pairs = IntStream.range(0, left.size())
                .filter(i -> i % step == 0)
                .parallel()
                .boxed()
                .flatMap(i -> matches(i).stream().map(j -> start.comparison(left.get(i), right.get(j))))
                .toList();
        double allPairs = within ? left.size() * (left.size() - 1.0) / 2 : (double) left.size() * right.size();
        return new Learner(pairs, Math.max(1, allPairs / step), all).learn(frequencies);
    }

    Stream<Pair> pairs(Model model, double threshold) {
        return IntStream.range(0, left.size())
                .parallel()
                .boxed()
                .flatMap(i -> matches(i).stream()
                        .map(j -> new Pair(i, j, model.probability(left.get(i), right.get(j))))
                        .filter(pair -> pair.probability() >= threshold));
    }

    private List<Integer> matches(int i) {
        List<Integer> matches = new ArrayList<>();
        candidates.of(left.get(i), new Candidates.Seen(right.size()), j -> {
            if (!within || i < j) {
                matches.add(j);
            }
        });
        return matches;
    }
}
