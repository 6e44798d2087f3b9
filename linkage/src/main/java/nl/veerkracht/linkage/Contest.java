package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What pairs between two files are worth beside each other. Whoever surely has a partner is no partner of others, so among the records that are left
 * over there are far fewer strangers to meet, and as likeness they share with them is rarer a doubtful pair is likelier. How much likelier follows
 * from how many have a partner; what likeness is worth is learned by {@link Decoys} from the pairs that are left over; and who is left over
 * follows from both ({@link Rivals}). They are found in turns.
 */
final class Contest {

    private static final int TURNS = 8;

    /** However complete the files, of a hundred records two may have no partner. */
    private static final double MOST_MATCHED = 0.98;

    /** Before anything is known of competition no more records than these have a partner. */
    private static final double MATCHED_AT_FIRST = 0.8;

    /** Odds beyond this are as sure. */
    private static final double SUREST = 1e12;

    private final List<Batch.Pair> pairs;
    private final Files files;
    private final Own left;
    private final Own right;
    private final double[] logOdds;
    private final Rivals rivals;
    private Rivals.Seconds seconds = Rivals.Seconds.FREE;
    private Calibration calibration = Calibration.NONE;
    private double lift;

    /**
     * The two files.
     *
     * @param left records in the left file
     * @param right records in the right file
     */
    record Files(int left, int right) {

        double pairs() {
            return Math.max(1, (double) left * right);
        }
    }

    /**
     * Pairs within one file.
     *
     * @param scores of those that are somewhat alike
     * @param all how many pairs there are in all, candidates or not, that these stand for
     * @param one the share of them that is of one person, for each such share between the files, as the fields say
     */
    record Own(Scores scores, double all, double one) {}

    /** @param pairs between the files, with the probability that the fields give them */
    Contest(List<Batch.Pair> pairs, Files files, Own left, Own right) {
        this.pairs = pairs;
        this.files = files;
        this.left = left;
        this.right = right;
        this.logOdds =
                pairs.stream().mapToDouble(pair -> logOdds(pair.probability())).toArray();
        this.rivals = new Rivals(pairs);
        settle();
    }

    private void settle() {
        seconds = new Rivals.Seconds(Math.min(1, left.one()), Math.min(1, right.one()));
        double promised = pairs.stream().mapToDouble(Batch.Pair::probability).sum();
        double matched = Math.min(promised, MATCHED_AT_FIRST * Math.min(files.left(), files.right()));
        lift = lift(matched);
        for (int turn = 0; turn < TURNS; turn++) {
            double[] odds = odds();
            double[] remaining = rivals.leave(odds, seconds);
            Decoys decoys = new Decoys(scores(remaining), within(left), within(right), lift);
            calibration = decoys.calibration();
            seconds = decoys.seconds();
            double[] bent = odds();
            matched = IntStream.range(0, bent.length)
                    .mapToDouble(n -> probability(bent[n] * remaining[n]))
                    .sum();
            lift = (lift + lift(matched)) / 2;
        }
    }

    /** Half of the strangers that a record could be taken for are gone where half of the others have a partner. */
    private double lift(double matched) {
        double aloneLeft = 1 - Math.min(MOST_MATCHED, matched / files.left()) * (1 - seconds.right());
        double aloneRight = 1 - Math.min(MOST_MATCHED, matched / files.right()) * (1 - seconds.left());
        return -Math.log(aloneLeft * aloneRight);
    }

    private Scores scores(double[] remaining) {
        Scores scores = new Scores();
        IntStream.range(0, remaining.length).forEach(n -> scores.add(logOdds[n], remaining[n]));
        return scores;
    }

    private Decoys.Within within(Own file) {
        return new Decoys.Within(file.scores(), file.all() / files.pairs(), file.one());
    }

    private double[] odds() {
        return Arrays.stream(logOdds)
                .map(each -> Math.min(SUREST, calibration.odds(each + lift)))
                .toArray();
    }

    /** The same pairs with the probability that remains beside their rivals. */
    Stream<Batch.Pair> weighed() {
        return weighed(seconds);
    }

    /** As {@link #weighed()}, where it is known that no record has two partners. */
    Stream<Batch.Pair> weighedOneToOne() {
        return weighed(Rivals.Seconds.NEVER);
    }

    private Stream<Batch.Pair> weighed(Rivals.Seconds among) {
        double[] odds = odds();
        double[] remaining = rivals.leave(odds, among);
        return IntStream.range(0, odds.length)
                .mapToObj(n ->
                        new Batch.Pair(pairs.get(n).left(), pairs.get(n).right(), probability(odds[n] * remaining[n])));
    }

    private static double logOdds(double probability) {
        return Math.log(probability) - Math.log(Math.max(1 - probability, 1 / SUREST));
    }

    private static double probability(double odds) {
        return odds / (1 + odds);
    }
}
