package nl.veerkracht.linkage;

/**
 * How many pairs lie in each narrow stretch of log odds, so that a curve can be laid through millions of pairs many times over. A pair may count in
 * part. Not thread-safe.
 */
final class Scores {

    /** Natural log odds. */
    private static final double WIDTH = 1 / 16.0;

    /** Pairs less likely are left out: they say nothing of where a curve rises. The same for all, or pairs from two places could not be compared. */
    private static final double LEAST_LIKELY = -9;

    /** Whatever is surer counts as this. */
    private static final double SUREST = 35;

    /** How many stretches there are. */
    static final int STRETCHES = 1 + (int) Math.round((SUREST - LEAST_LIKELY) / WIDTH);

    private final double[] pairs = new double[STRETCHES];

    /** Between two middles a pair counts for both in part, so that a rounding error in its log odds never changes more than itself. */
    void add(double logOdds, double count) {
        if (logOdds > LEAST_LIKELY) {
            double place = (Math.min(logOdds, SUREST) - LEAST_LIKELY) / WIDTH;
            int stretch = (int) Math.min(place, STRETCHES - 2);
            pairs[stretch] += count * (stretch + 1 - place);
            pairs[stretch + 1] += count * (place - stretch);
        }
    }

    /** How many pairs lie in a stretch. */
    double in(int stretch) {
        return pairs[stretch];
    }

    /** The log odds in the middle of a stretch. */
    static double middle(int stretch) {
        return LEAST_LIKELY + stretch * WIDTH;
    }
}
