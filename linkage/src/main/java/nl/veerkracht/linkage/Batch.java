package nl.veerkracht.linkage;

/** One linking: what is asked of an engine, and what is learned from its answers. */
final class Batch {

    /** Records of a file to learn from. */
    private static final int SAMPLE = 2_000;

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
        Compared sample = engine.compare(Side.LEFT, in, start, oneIn(left));
        return new Learner(sample.comparisons, allPairs() * sample.share(left), census).learn(frequencies);
    }

    /** How likely a record has a second partner, judged by how many of its own file look like one person. */
    Rivals.Seconds seconds(Model model) {
        if (in == Side.LEFT) {
            return Rivals.Seconds.FREE;
        }
        double inRight = duplicates(Side.RIGHT, right, model) / (model.prior() * right);
        double inLeft = duplicates(Side.LEFT, left, model) / (model.prior() * left);
        return new Rivals.Seconds(Math.min(1, inLeft), Math.min(1, inRight));
    }

    /** Partners per record within the file. */
    private double duplicates(Side side, int size, Model model) {
        Compared sample = engine.compare(side, side, model, oneIn(size));
        double all = pairsWithin(size);
        return 2 * model.learnPrior(sample.comparisons, all * sample.share(size)) * all / Math.max(1, size);
    }

    Pairs pairs(Model model, double lowest) {
        return engine.pairs(in, model, lowest);
    }

    private static int oneIn(int size) {
        return Math.max(1, size / SAMPLE);
    }

    private double allPairs() {
        return in == Side.LEFT ? pairsWithin(left) : Math.max(1, (double) left * right);
    }

    private static double pairsWithin(double size) {
        return Math.max(1, size * (size - 1) / 2);
    }
}
