package nl.veerkracht.linkage;

/**
 * One step of a {@link Calibration} towards the greatest likelihood of where pairs lie, by scoring (Berndt, Hall, Hall and Hausman 1974). Few
 * pairs bend little: the line is presumed to lie near none. Not thread-safe.
 */
final class Bend {

    /** Shift, shift of the doubtful and slope as they usually are, which counts where pairs are too few to tell. */
    private static final double[] USUAL = {0, 1, 1};

    /** How far they usually lie from that, as standard deviations. */
    private static final double[] SPREAD = {3, 1, 0.3};

    private static final double[] LARGEST = {1, 1, 0.2};

    /** Further apart the doubtful would come out likelier than the likely. */
    private static final double FURTHEST = 4;

    private static final double FLATTEST = 0.3;
    private static final double STEEPEST = 3;

    private final Calibration from;
    private final double strangers;
    private final double doubles;
    private final double[] gradient;
    private final double[][] curvature = new double[3][3];

    /**
     * @param strangers how many pairs there are everywhere for each between the files that is of two persons
     * @param doubles the same for those of one person
     */
    Bend(Calibration from, double strangers, double doubles) {
        this.from = from;
        this.strangers = strangers;
        this.doubles = doubles;
        this.gradient = new double[] {USUAL[0] - from.shift(), USUAL[1] - from.doubtful(), USUAL[2] - from.slope()};
        for (int i = 0; i < 3; i++) {
            gradient[i] /= SPREAD[i] * SPREAD[i];
            curvature[i][i] = 1 / (SPREAD[i] * SPREAD[i]);
        }
    }

    /** Pairs from one place, where so many lie for each between the files. */
    void add(double[] logOdds, double strangersHere, double doublesHere) {
        for (double x : logOdds) {
            double odds = from.odds(x);
            double p = odds / (1 + odds);
            double q = 1 / (1 + odds);
            double here = (doublesHere - strangersHere) / (strangersHere * q + doublesHere * p);
            double everywhere = (doubles - strangers) / (strangers * q + doubles * p);
            add(p * q * (here - everywhere), x);
        }
    }

    private void add(double slope, double x) {
        double[] each = {slope, slope * Calibration.doubt(x), slope * Math.max(0, x)};
        for (int i = 0; i < 3; i++) {
            gradient[i] += each[i];
            for (int j = 0; j < 3; j++) {
                curvature[i][j] += each[i] * each[j];
            }
        }
    }

    Calibration bent() {
        double[] step = solved();
        for (int i = 0; i < 3; i++) {
            step[i] = Math.clamp(step[i], -LARGEST[i], LARGEST[i]);
        }
        return new Calibration(
                from.shift() + step[0],
                Math.clamp(from.doubtful() + step[1], -FURTHEST, FURTHEST),
                Math.clamp(from.slope() + step[2], FLATTEST, STEEPEST));
    }

    /** Elimination without looking for pivots: the matrix is positive definite. */
    private double[] solved() {
        double[] step = gradient.clone();
        for (int i = 0; i < 3; i++) {
            for (int row = 0; row < 3; row++) {
                if (row != i) {
                    double times = curvature[row][i] / curvature[i][i];
                    for (int column = i; column < 3; column++) {
                        curvature[row][column] -= times * curvature[i][column];
                    }
                    step[row] -= times * step[i];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            step[i] /= curvature[i][i];
        }
        return step;
    }
}
