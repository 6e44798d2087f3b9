package nl.veerkracht.linkage;

/** One linking: what is asked of an engine, and what is learned from its answers. */
final class Batch {

    /** Records of a file to learn from. */
    private static final int SAMPLE = 2_000;

    /** Records of a file to calibrate by: of a small one few pairs each are neither sure nor hopeless. */
    private static final int LARGE_SAMPLE = 6_000;

    /** From so many records on each has so many candidates that a small sample is enough, and a large one takes too much memory. */
    private static final int LARGE = 100_000;

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
        Compared sample = engine.compare(Side.LEFT, in, start, oneIn(left, SAMPLE));
        return new Learner(sample.comparisons, allPairs() * sample.share(left), census).learn(frequencies);
    }

    /**
     * What pairs within the files say.
     *
     * @param model its probabilities of single pairs mean what they say
     * @param seconds how likely a record has a second partner
     */
    record Tuned(Model model, Rivals.Seconds seconds) {}

    /** Judges by pairs within each of two files, which are mostly of two persons. Within one file there is nothing to judge by. */
    Tuned tune(Model model) {
        if (in == Side.LEFT) {
            return new Tuned(model, Rivals.Seconds.FREE);
        }
        Decoys.Sample across = sample(Side.LEFT, Side.RIGHT, model, left, allPairs());
        Decoys.Sample inRight = sample(Side.RIGHT, Side.RIGHT, model, right, pairsWithin(right));
        Decoys.Sample inLeft = sample(Side.LEFT, Side.LEFT, model, left, pairsWithin(left));
        Decoys decoys = new Decoys(across, inLeft, inRight, model);
        return new Tuned(model.calibrated(decoys.calibration()), decoys.seconds());
    }

    private Decoys.Sample sample(Side from, Side side, Model model, int size, double all) {
        Compared sample = engine.compare(from, side, model, oneIn(size, size < LARGE ? LARGE_SAMPLE : SAMPLE));
        double[] bits = sample.comparisons.stream().mapToDouble(model::bits).toArray();
        return new Decoys.Sample(bits, all * sample.share(size));
    }

    Pairs pairs(Model model, double lowest) {
        return engine.pairs(in, model, lowest);
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
