package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Learns, without knowing any true pair, what the log odds of pairs between two files are worth. Pairs within one file are mostly of two
 * persons and so show how unlike persons score (the target and decoy method: Elias and Gygi 2007). If of the pairs between the files that score
 * so much the share p is true, then pairs of that score lie within a file {@code strangers·(1−p) + doubles·p} times as often: p is made a logistic
 * curve through the log odds, of greatest likelihood given which pairs lie where. What a file holds of duplicates is learned along, so that
 * they are not taken for strangers.
 */
final class Decoys {

    private static final int ROUNDS = 40;

    /** Where pairs are too few to tell, the fields are taken at their word. */
    private static final Calibration USUAL = Calibration.NONE;

    /** The fields lie three times as near to what they say as lines in general: few pairs bend little. */
    private static final double FIRMNESS = 9;

    /** Pairs less likely by far say nothing of where the curve rises. */
    private static final double LOWEST = -9;

    /** How many pairs weigh up to the presumption that strangers in one file are as alike as strangers in two. */
    private static final double PRESUMED = 100;

    /** Any file may hold so many of its own twice, for each link between the files: one such pair is no reason to doubt all that are as sure. */
    private static final double FEWEST_DOUBLES = 0.001;

    private final double[] across;
    private final List<Within> files;
    private Calibration calibration = Calibration.NONE;

    /**
     * Pairs of candidates from one place.
     *
     * @param bits of evidence per pair, prior not included
     * @param all how many pairs there are in all, candidates or not, that these stand for
     */
    record Sample(double[] bits, double all) {

        /** In order, so that sums do not depend on where the records stood. */
        double[] logOdds(Model model) {
            return Arrays.stream(bits)
                    .map(model::logOdds)
                    .filter(odds -> odds > LOWEST)
                    .sorted()
                    .toArray();
        }

        /** The share of pairs that are one person, as the fields say. */
        double one(Model model) {
            return Learner.prior(bits, all, model.prior());
        }
    }

    /** A file, and how often pairs lie within it for each pair between the files that is of two persons, or of one. */
    private static final class Within {

        final double[] logOdds;
        final double ratio;
        double strangers;
        double doubles;

        Within(Sample sample, double across, Model model) {
            logOdds = sample.logOdds(model);
            ratio = sample.all / across;
            strangers = ratio;
            doubles = ratio * Math.max(FEWEST_DOUBLES, sample.one(model) / model.prior());
        }

        double second() {
            return Math.min(1, doubles / ratio);
        }
    }

    /** @param model what the pairs were compared by */
    Decoys(Sample across, Sample left, Sample right, Model model) {
        this.across = across.logOdds(model);
        this.files = List.of(new Within(left, across.all, model), new Within(right, across.all, model));
        for (int round = 0; round < ROUNDS; round++) {
            bend();
            files.forEach(this::count);
        }
    }

    Calibration calibration() {
        return calibration;
    }

    /** How much likelier a second partner is than for independent pairs. */
    Rivals.Seconds seconds() {
        return new Rivals.Seconds(files.getFirst().second(), files.getLast().second());
    }

    private double links() {
        return Arrays.stream(across).map(calibration::probability).sum();
    }

    /** Of a file's pairs, those of two persons and those of one, as far as can be told from the curve. */
    private void count(Within file) {
        double one = 0;
        for (double odds : file.logOdds) {
            double p = calibration.probability(odds);
            one += file.doubles * p / (file.doubles * p + file.strangers * (1 - p));
        }
        double two = file.logOdds.length - one;
        double links = links();
        file.strangers = (two + PRESUMED * file.ratio) / (across.length - links + PRESUMED);
        file.doubles = Math.max(file.ratio * FEWEST_DOUBLES, one / Math.max(1, links));
    }

    private void bend() {
        Rate everywhere = new Rate(
                1 + files.stream().mapToDouble(file -> file.strangers).sum(),
                1 + files.stream().mapToDouble(file -> file.doubles).sum());
        Bend bend = new Bend(calibration, USUAL, FIRMNESS);
        add(bend, across, new Rate(1, 1), everywhere);
        files.forEach(file -> add(bend, file.logOdds, new Rate(file.strangers, file.doubles), everywhere));
        calibration = bend.bent();
    }

    private void add(Bend bend, double[] logOdds, Rate here, Rate everywhere) {
        for (double x : logOdds) {
            double odds = calibration.odds(x);
            double p = odds / (1 + odds);
            double q = 1 / (1 + odds);
            bend.add(x, p * q * (here.rise(p, q) - everywhere.rise(p, q)), 1);
        }
    }

    /** How many pairs lie somewhere for each between the files that is of two persons, and for each of one. */
    private record Rate(double strangers, double doubles) {

        /** How fast their logarithm rises with the share that is of one person. */
        double rise(double p, double q) {
            return (doubles - strangers) / (strangers * q + doubles * p);
        }
    }
}
