package nl.veerkracht.linkage;

/**
 * One step of a {@link Calibration} towards the greatest likelihood of what is known of pairs, by scoring. Few pairs bend little: the line is
 * presumed to lie near where it usually does. Not thread-safe.
 */
final class Bend {

    /** How far shift, shift of the doubtful and slope usually lie from what is usual, as standard deviations. */
    private static final double[] SPREAD = {3, 1, 0.3};

    private static final double[] LARGEST = {1, 1, 0.2};

    /** Further apart the doubtful would come out likelier than the likely. */
    private static final double FURTHEST = 4;

    private static final double FLATTEST = 0.3;
    private static final double STEEPEST = 3;

    private final Calibration from;
    private final double[] gradient;
    private final double[][] curvature = new double[3][3];

    /**
     * @param usual counts where pairs are too few to tell
     * @param firmness how much that counts: 1 as for lines in general, 4 as if they usually lay half as far from it
     */
    Bend(Calibration from, Calibration usual, double firmness) {
        this.from = from;
        this.gradient = new double[] {
            usual.shift() - from.shift(), usual.doubtful() - from.doubtful(), usual.slope() - from.slope()
        };
        for (int i = 0; i < 3; i++) {
            gradient[i] = gradient[i] * firmness / (SPREAD[i] * SPREAD[i]);
            curvature[i][i] = firmness / (SPREAD[i] * SPREAD[i]);
        }
    }

    /**
     * One more pair.
     *
     * @param logOdds natural, as the fields say
     * @param rise how much what is expected of the pair rises with the calibrated log odds, in standard deviations
     * @param surprise how far what is known of the pair lies from what is expected, in standard deviations; 1 where {@code rise} is that of the
     *     logarithm of its likelihood (Berndt, Hall, Hall and Hausman 1974)
     */
    void add(double logOdds, double rise, double surprise) {
        add(logOdds, rise, surprise, 1);
    }

    /** As many pairs as {@code count} of which the same is known. */
    void add(double logOdds, double rise, double surprise, double count) {
        double[] each = {rise, rise * Calibration.doubt(logOdds), rise * Math.max(0, logOdds)};
        for (int i = 0; i < 3; i++) {
            gradient[i] += count * surprise * each[i];
            for (int j = 0; j < 3; j++) {
                curvature[i][j] += count * each[i] * each[j];
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

    /** The shift alone: where the others would go further than they may, {@link #bent} chooses the shift as if they did. */
    Calibration shifted() {
        double step = Math.clamp(gradient[0] / curvature[0][0], -LARGEST[0], LARGEST[0]);
        return new Calibration(from.shift() + step, from.doubtful(), from.slope());
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
