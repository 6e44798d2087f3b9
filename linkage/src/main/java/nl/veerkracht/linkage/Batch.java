package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One linking: what is asked of an engine, and what is learned from its answers. */
final class Batch {

    /** Records of a file to learn from. */
    private static final int SAMPLE = 2_000;

    /** Records of a file to calibrate by, of which only pairs that are somewhat alike are kept. */
    private static final int LARGE_SAMPLE = 100_000;

    /** Less likely candidates are dropped before the others compete. */
    private static final double LOWEST = 1e-4;

    private final Engine engine;
    private final int left;
    private final int right;
    private final Side in;

    /** Two positions and how likely they are one person. */
    record Pair(int left, int right, double probability) {}

    /**
     * @param left records of the left file
     * @param right records of the right file
     * @param in where partners are looked for: the left file itself when there is only one
     */
    Batch(Engine engine, int left, int right, Side in) {
        this.engine = engine;
        this.left = left;
        this.right = right;
        this.in = in;
    }

    Model learn() {
        Census census = engine.census();
        Frequencies frequencies = new CountedFrequencies(census);
        Model start = new Model(0.001, Weights.SHIPPED, frequencies);
        Compared sample = engine.compare(Side.LEFT, in, start, 0, oneIn(left, SAMPLE));
        return new Learner(sample.comparisons, allPairs() * sample.share(left), census).learn(frequencies);
    }

    /** Pairs in one file. Nothing is known of strangers there, so what the fields say is what they are worth. */
    Stream<Pair> pairs(Model model) {
        return engine.pairs(in, model, LOWEST).stream();
    }

    /** Pairs between two files, beside each other and judged by pairs within each, which are mostly of two persons. */
    Contest contest(Model model) {
        List<Pair> across = pairs(model).toList();
        Contest.Own inRight = own(Side.RIGHT, right, model);
        Contest.Own inLeft = own(Side.LEFT, left, model);
        return new Contest(across, new Contest.Files(left, right), inLeft, inRight);
    }

    private Contest.Own own(Side file, int size, Model model) {
        Compared sample = engine.compare(file, file, model, LOWEST, oneIn(size, LARGE_SAMPLE));
        double[] bits =
                sample.comparisons.stream().mapToDouble(model::bits).sorted().toArray();
        Scores scores = new Scores();
        Arrays.stream(bits).forEach(each -> scores.add(model.logOdds(each), 1));
        double all = Math.max(1, pairsWithin(size) * sample.share(size));
        return new Contest.Own(scores, all, Learner.prior(bits, all, model.prior()) / model.prior());
    }

    private static int oneIn(int size, int sample) {
        return Math.max(1, size / sample);
    }

    private double allPairs() {
        return in == Side.LEFT ? pairsWithin(left) : Math.max(1, (double) left * right);
    }

    private static double pairsWithin(double size) {
        return Math.max(1, size * (size - 1) / 2);
    }
}
