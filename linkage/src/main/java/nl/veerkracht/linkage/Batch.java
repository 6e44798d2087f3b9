package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records of one or two files while they are being linked. */
final class Batch {

    /** Records of the left file to learn from. */
    private static final int SAMPLE = 2_000;

    private final List<Encoded> left;
    private final List<Encoded> right;
    private final boolean within;
    private final Candidates candidates;
    private final ThreadLocal<Candidates.Seen> seen;

    /** Two positions and how likely they are one person. */
    record Pair(int left, int right, double probability) {}

    /** @param within whether both lists are the same file */
    Batch(List<Encoded> left, List<Encoded> right, boolean within) {
        this.left = left;
        this.right = right;
        this.within = within;
        this.candidates = new Candidates(right);
        this.seen = ThreadLocal.withInitial(() -> new Candidates.Seen(right.size()));
    }

    Model learn() {
        List<Encoded> all =
                within ? left : Stream.concat(left.stream(), right.stream()).toList();
        Frequencies frequencies = new CountedFrequencies(all);
        Model start = new Model(0.001, Weights.SHIPPED, frequencies);
        int step = step();
        return new Learner(sample(start, step), allPairs() / step, all).learn(frequencies);
    }

    /** How likely a record has a second partner, judged by how many of its own file look like one person. */
    Rivals.Seconds seconds(Model model) {
        if (within) {
            return Rivals.Seconds.FREE;
        }
        double partners = model.prior() * right.size();
        double inLeft = new Batch(left, left, true).duplicates(model) / (model.prior() * left.size());
        double inRight = new Batch(right, right, true).duplicates(model) / partners;
        return new Rivals.Seconds(Math.min(1, inLeft), Math.min(1, inRight));
    }

    /** Partners per record within the file. */
    private double duplicates(Model model) {
        int step = step();
        List<Comparison> pairs = sample(model, step);
        return 2 * model.learnPrior(pairs, allPairs() / step) * allPairs() / Math.max(1, left.size());
    }

    private List<Comparison> sample(Model model, int step) {
        return IntStream.range(0, left.size())
                .filter(i -> i % step == 0)
                .parallel()
                .boxed()
                .flatMap(i -> matches(i).stream()
                        .map(j -> model.comparison(left.get(i), right.get(j)).trimmed()))
                .toList();
    }

    private int step() {
        return Math.max(1, left.size() / SAMPLE);
    }

    private double allPairs() {
        double n = left.size();
        return Math.max(1, within ? n * (n - 1) / 2 : n * right.size());
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
        candidates.of(left.get(i), seen.get(), j -> {
            if (!within || i < j) {
                matches.add(j);
            }
        });
        return matches;
    }
}
