package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** On scores that are drawn, so that what a score is worth is known exactly. */
class DecoysTests {

    private static final double ALL = 400_000_000;
    private static final Model MODEL = Model.shipped().withPrior(20_000 / ALL);

    private final Random random = new Random(6);

    /** So wide that a bit is worth a bit, between normal distributions whose middles lie 18 bits apart. */
    private static final double SPREAD = Math.sqrt(18 / Math.log(2));

    private DoubleStream one(int pairs) {
        return IntStream.range(0, pairs).mapToDouble(n -> 22 + SPREAD * random.nextGaussian());
    }

    private DoubleStream two(int pairs) {
        return IntStream.range(0, pairs).mapToDouble(n -> 4 + SPREAD * random.nextGaussian());
    }

    private Scores scores(int ofOne, int ofTwo) {
        Scores scores = new Scores();
        DoubleStream.concat(one(ofOne), two(ofTwo)).forEach(bits -> scores.add(MODEL.logOdds(bits), 1));
        return scores;
    }

    private Decoys.Within within(int ofOne, int ofTwo, double ratio) {
        return new Decoys.Within(scores(ofOne, ofTwo), ratio, 0);
    }

    /** What a pair of so many bits is worth in truth. */
    private static double truth(double bits, double ofOne, double ofTwo) {
        double odds = ofOne / ofTwo * Math.pow(2, bits - 13);
        return odds / (1 + odds);
    }

    private static void assertCalibrated(Decoys decoys) {
        Model model = MODEL.calibrated(decoys.calibration());
        for (double bits = 10; bits < 18; bits += 0.5) {
            assertThat(model.probability(bits))
                    .as("%s bits", bits)
                    .isCloseTo(truth(bits, 20_000, 200_000), Assertions.within(0.05));
        }
    }

    @Test
    void scores_are_worth_what_pairs_within_files_show() {
        assertCalibrated(new Decoys(scores(20_000, 200_000), within(0, 100_000, 0.5), within(0, 100_000, 0.5), 0));
    }

    @Test
    void duplicates_within_a_file_are_not_taken_for_strangers() {
        Decoys decoys = new Decoys(scores(20_000, 200_000), within(0, 100_000, 0.5), within(5_000, 100_000, 0.5), 0);

        assertCalibrated(decoys);
        assertThat(decoys.seconds().left()).isLessThan(0.01);
        assertThat(decoys.seconds().right()).isCloseTo(0.5, Assertions.within(0.05));
    }

    @Test
    void a_sample_of_a_file_counts_for_the_whole() {
        assertCalibrated(new Decoys(scores(20_000, 200_000), within(0, 20_000, 0.1), within(0, 50_000, 0.25), 0));
    }

    /** Nine in ten strangers belong elsewhere: what is left of a score is true ten times as often. */
    @Test
    void where_most_have_a_partner_the_same_score_is_worth_more() {
        Decoys decoys =
                new Decoys(scores(20_000, 20_000), within(0, 100_000, 0.5), within(0, 100_000, 0.5), Math.log(10));

        for (double bits = 8; bits < 16; bits += 0.5) {
            assertThat(decoys.calibration().probability(MODEL.logOdds(bits) + Math.log(10)))
                    .as("%s bits", bits)
                    .isCloseTo(truth(bits, 20_000, 20_000), Assertions.within(0.05));
        }
    }

    @Test
    void without_pairs_nothing_is_bent_much() {
        Decoys decoys = new Decoys(scores(3, 4), within(0, 0, 0.5), within(0, 0, 0.5), 0);

        assertThat(decoys.calibration().shift()).isBetween(-1.0, 4.0);
        assertThat(decoys.calibration().slope()).isCloseTo(1, Assertions.within(0.3));
    }
}
