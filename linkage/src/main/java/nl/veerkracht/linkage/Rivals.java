package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets candidate links between two files compete. Where the files hold few duplicates of their own, a record has at most one
 * partner in the other file, so a good candidate makes a second one for the same record less likely. Solved by sum-product message
 * passing on the bipartite matching (Huang and Jebara 2009), which is exact where candidates form no rings.
 */
final class Rivals {

    private static final int ROUNDS = 12;
    private static final int TURNS = 6;
    private static final double MOST_MATCHED = 0.98;

    private final List<Batch.Pair> pairs;
    private final double[] odds;
    private final double[] fromLeft;
    private final double[] fromRight;

    private final double[] atLeft;
    private final double[] atRight;

    private Rivals(List<Batch.Pair> pairs) {
        this.pairs = pairs;
        this.odds = pairs.stream().mapToDouble(Rivals::odds).toArray();
        this.fromLeft = odds.clone();
        this.fromRight = odds.clone();
        this.atLeft =
                new double[1 + pairs.stream().mapToInt(Batch.Pair::left).max().orElse(0)];
        this.atRight =
                new double[1 + pairs.stream().mapToInt(Batch.Pair::right).max().orElse(0)];
    }

    /**
     * How much likelier a second partner is than for independent pairs: 0 never, 1 no competition.
     *
     * @param left for records of the left file
     * @param right for records of the right file
     */
    record Seconds(double left, double right) {

        /** No competition at all. */
        static final Seconds FREE = new Seconds(1, 1);

        static final Seconds NEVER = new Seconds(0, 0);
    }

    /**
     * The two files.
     *
     * @param left records in the left file
     * @param right records in the right file
     */
    record Files(int left, int right) {}

    /** The same pairs with the probability that remains beside their rivals. */
    static Stream<Batch.Pair> weigh(List<Batch.Pair> pairs, Seconds seconds, Files files) {
        if (pairs.isEmpty() || seconds.left() >= 1 && seconds.right() >= 1) {
            return pairs.stream();
        }
        double[] weighed = new Rivals(pairs).settled(seconds, files);
        return IntStream.range(0, weighed.length)
                .mapToObj(n -> new Batch.Pair(pairs.get(n).left(), pairs.get(n).right(), weighed[n]));
    }

    /**
     * Among matchings the odds of a pair are against both records staying alone, which is the exception where most have a
     * partner. How many have one is learned along: the share found sets the odds for the next round. It is held against what the pairs
     * promised together, of which nothing remains to chance as it would in a sample: without rivals nothing is lifted.
     */
    private double[] settled(Seconds seconds, Files files) {
        double promised = Arrays.stream(odds).map(each -> each / (1 + each)).sum();
        double[] now = weigh(1, seconds);
        for (int turn = 0; turn < TURNS; turn++) {
            double sum = Arrays.stream(now).sum();
            double aloneLeft = 1 - Math.min(MOST_MATCHED, sum / files.left()) * (1 - seconds.right());
            double aloneRight = 1 - Math.min(MOST_MATCHED, sum / files.right()) * (1 - seconds.left());
            now = weigh(sum / promised / aloneLeft / aloneRight, seconds);
        }
        return now;
    }

    private double[] weigh(double lift, Seconds seconds) {
        for (int round = 0; round < ROUNDS; round++) {
            sums();
            for (int n = 0; n < odds.length; n++) {
                double left = besideLeft(n, seconds);
                double right = besideRight(n, seconds);
                fromLeft[n] = lift * odds[n] * left;
                fromRight[n] = lift * odds[n] * right;
            }
        }
        sums();
        return IntStream.range(0, odds.length)
                .mapToDouble(n -> lift * odds[n] * besideLeft(n, seconds) * besideRight(n, seconds))
                .map(now -> now / (1 + now))
                .toArray();
    }

    private double besideLeft(int n, Seconds seconds) {
        return share(atLeft[pairs.get(n).left()] - fromRight[n], seconds.right());
    }

    private double besideRight(int n, Seconds seconds) {
        return share(atRight[pairs.get(n).right()] - fromLeft[n], seconds.left());
    }

    private void sums() {
        Arrays.fill(atLeft, 0);
        Arrays.fill(atRight, 0);
        for (int n = 0; n < odds.length; n++) {
            atLeft[pairs.get(n).left()] += fromRight[n];
            atRight[pairs.get(n).right()] += fromLeft[n];
        }
    }

    /** What remains for one candidate beside rivals of so much weight together. */
    private static double share(double rivals, double second) {
        double others = Math.max(0, rivals);
        return (1 + second * others) / (1 + others);
    }

    private static double odds(Batch.Pair pair) {
        double p = Math.min(pair.probability(), 1 - 1e-12);
        return p / (1 - p);
    }
}
