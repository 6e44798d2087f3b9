package nl.veerkracht.linkage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns, without knowing any true pair, what the log odds of pairs between two files are worth. Pairs within one file are mostly of two
 * persons and so show how unlike persons score (the target and decoy method: Elias and Gygi 2007). If of the pairs between the files that score
 * so much the share p is true, then pairs of that score lie within a file {@code strangers·(1−p) + doubles·p} times as often: p is made a logistic
 * curve through the log odds, of greatest likelihood given which pairs lie where. What a file holds of duplicates is learned along, so that
 * they are not taken for strangers.
 */
final class Decoys {

    private static final int ROUNDS = 60;

    /** Where pairs are too few to tell, the fields are taken at their word. */
    private static final Calibration USUAL = Calibration.NONE;

    /** The fields lie three times as near to what they say as lines in general: few pairs bend little. */
    private static final double FIRMNESS = 9;

    /** Pairs less likely by far say nothing of where the curve rises. */
    private static final double LOWEST = -5;

    /** How many pairs weigh up to the presumption that strangers in one file are as alike as strangers in two. */
    private static final double PRESUMED = 100;

    /** Any file may hold so many of its own twice, for each link between the files: one such pair is no reason to doubt all that are as sure. */
    private static final double FEWEST_DOUBLES = 0.001;

    private final Scores across;
    private final double lift;
    private final int lowest;
    private final List<Rates> files;
    private Calibration calibration = Calibration.NONE;

    /**
     * Pairs within one of the files.
     *
     * @param scores their log odds, as the fields say
     * @param ratio how many pairs there are within the file, alike or not, for each between the files
     * @param one the share of them that is of one person, for each such share between the files, as the fields say
     */
    record Within(Scores scores, double ratio, double one) {}

    /** How often pairs lie within a file for each pair between the files that is of two persons, or of one. */
    private static final class Rates {

        final Within within;
        final double presumed;
        double strangers;
        double doubles;

        Rates(Within within, double lift) {
            this.within = within;
            presumed = within.ratio * Math.exp(lift);
            strangers = presumed;
            doubles = within.ratio * Math.max(FEWEST_DOUBLES, within.one);
        }
    }

    /**
     * @param across log odds of pairs between the files, each counted as far as both records may be partners: one that surely belongs elsewhere does not count
     * @param lift log odds by which a pair of two that may be partners is likelier than any pair of that score: only so many strangers are left
     */
    Decoys(Scores across, Within left, Within right, double lift) {
        this.across = across;
        this.lift = lift;
        this.files = List.of(new Rates(left, lift), new Rates(right, lift));
        this.lowest = (int) IntStream.range(0, Scores.STRETCHES)
                .filter(stretch -> Scores.middle(stretch) + lift < LOWEST)
                .count();
        for (int round = 0; round < ROUNDS; round++) {
            bend();
            files.forEach(this::count);
        }
    }

    /** Of log odds that are lifted. */
    Calibration calibration() {
        return calibration;
    }

    /** How much likelier a second partner is than for independent pairs. */
    Rivals.Seconds seconds() {
        return new Rivals.Seconds(second(files.getFirst()), second(files.getLast()));
    }

    private static double second(Rates file) {
        return Math.min(1, file.doubles / file.within.ratio);
    }

    private double logOdds(int stretch) {
        return Scores.middle(stretch) + lift;
    }

    /** Of a file's pairs, those of two persons and those of one, as far as can be told from the curve. */
    private void count(Rates file) {
        double links = 0;
        double others = 0;
        double one = 0;
        double two = 0;
        for (int stretch = lowest; stretch < Scores.STRETCHES; stretch++) {
            double p = calibration.probability(logOdds(stretch));
            links += across.in(stretch) * p;
            others += across.in(stretch) * (1 - p);
            double share = file.doubles * p / (file.doubles * p + file.strangers * (1 - p));
            one += file.within.scores.in(stretch) * share;
            two += file.within.scores.in(stretch) * (1 - share);
        }
        file.strangers = (two + PRESUMED * file.presumed) / (others + PRESUMED);
        file.doubles = Math.max(file.within.ratio * FEWEST_DOUBLES, one / Math.max(1, links));
    }

    private void bend() {
        Rate everywhere = new Rate(
                1 + files.stream().mapToDouble(file -> file.strangers).sum(),
                1 + files.stream().mapToDouble(file -> file.doubles).sum());
        Bend bend = new Bend(calibration, USUAL, FIRMNESS);
        add(bend, across, new Rate(1, 1), everywhere);
        files.forEach(file -> add(bend, file.within.scores, new Rate(file.strangers, file.doubles), everywhere));
        calibration = bend.bent();
    }

    private void add(Bend bend, Scores scores, Rate here, Rate everywhere) {
        for (int stretch = lowest; stretch < Scores.STRETCHES; stretch++) {
            if (scores.in(stretch) > 0) {
                double odds = calibration.odds(logOdds(stretch));
                double p = odds / (1 + odds);
                double q = 1 / (1 + odds);
                bend.add(logOdds(stretch), p * q * (here.rise(p, q) - everywhere.rise(p, q)), 1, scores.in(stretch));
            }
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
