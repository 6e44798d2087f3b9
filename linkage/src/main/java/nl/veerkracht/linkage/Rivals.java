package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Lets candidate links between two files compete. Where the files hold few duplicates of their own, a record has at most one
 * partner in the other file, so a good candidate makes a second one for the same record less likely. Solved by sum-product message
 * passing on the bipartite matching (Huang and Jebara 2009), which is exact where candidates form no rings. Not thread-safe.
 */
final class Rivals {

    private static final int ROUNDS = 12;

    private final int[] left;
    private final int[] right;
    private final double[] fromLeft;
    private final double[] fromRight;
    private final Ends atLeft;
    private final Ends atRight;

    Rivals(List<Batch.Pair> pairs) {
        left = pairs.stream().mapToInt(Batch.Pair::left).toArray();
        right = pairs.stream().mapToInt(Batch.Pair::right).toArray();
        fromLeft = new double[left.length];
        fromRight = new double[left.length];
        atLeft = new Ends(left);
        atRight = new Ends(right);
    }

    /**
     * What comes together at each record of one side. The strongest is kept apart from the rest: taken out of a sum that it makes up nearly alone, it would leave
     * nothing but what was rounded.
     */
    private static final class Ends {

        private final int[] record;
        private final int[] strongest;
        private final double[] rest;

        Ends(int[] record) {
            this.record = record;
            int records = 1 + Arrays.stream(record).max().orElse(0);
            strongest = new int[records];
            rest = new double[records];
        }

        void add(double[] weights) {
            Arrays.fill(strongest, -1);
            Arrays.fill(rest, 0);
            for (int n = 0; n < record.length; n++) {
                int before = strongest[record[n]];
                if (before < 0 || weights[n] > weights[before]) {
                    strongest[record[n]] = n;
                }
            }
            for (int n = 0; n < record.length; n++) {
                rest[record[n]] += strongest[record[n]] == n ? 0 : weights[n];
            }
        }

        /** All that come together where this one does, without it. */
        double beside(int n, double[] weights) {
            int best = strongest[record[n]];
            double others = rest[record[n]];
            return best == n ? others : weights[best] + Math.max(0, others - weights[n]);
        }
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
     * What the rivals of each pair leave of its odds: 1 where there are none, near 0 beside a sure one.
     *
     * @param odds of each pair if neither record had another candidate
     */
    double[] leave(double[] odds, Seconds seconds) {
        double[] nextFromLeft = new double[odds.length];
        double[] nextFromRight = new double[odds.length];
        System.arraycopy(odds, 0, fromLeft, 0, odds.length);
        System.arraycopy(odds, 0, fromRight, 0, odds.length);
        for (int round = 0; round < ROUNDS; round++) {
            sums();
            for (int n = 0; n < odds.length; n++) {
                nextFromLeft[n] = odds[n] * besideLeft(n, seconds);
                nextFromRight[n] = odds[n] * besideRight(n, seconds);
            }
            System.arraycopy(nextFromLeft, 0, fromLeft, 0, odds.length);
            System.arraycopy(nextFromRight, 0, fromRight, 0, odds.length);
        }
        sums();
        double[] left = new double[odds.length];
        Arrays.setAll(left, n -> besideLeft(n, seconds) * besideRight(n, seconds));
        return left;
    }

    private double besideLeft(int n, Seconds seconds) {
        return share(atLeft.beside(n, fromRight), seconds.right());
    }

    private double besideRight(int n, Seconds seconds) {
        return share(atRight.beside(n, fromLeft), seconds.left());
    }

    private void sums() {
        atLeft.add(fromRight);
        atRight.add(fromLeft);
    }

    /** What remains for one candidate beside rivals of so much weight together. */
    private static double share(double rivals, double second) {
        return (1 + second * rivals) / (1 + rivals);
    }
}
