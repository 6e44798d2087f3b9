package nl.veerkracht.linkage;

import java.io.Serializable;

/**
 * A bent line through log odds, so that probabilities mean what they say (after Platt 1999). Evidence that is weak for every kind of pair
 * is often so because true pairs with several errors are not known for what they are; so the doubtful may be shifted otherwise than the likely.
 *
 * @param shift natural log odds added to all
 * @param doubtful log odds added besides to those that the fields call very improbable, in part to those that they call improbable
 * @param slope above even odds: less than 1 draws probabilities towards even
 */
record Calibration(double shift, double doubtful, double slope) implements Serializable {

    static final Calibration NONE = new Calibration(0, 0, 1);

    /** From these log odds down a pair is very improbable: one in 150. */
    private static final double IMPROBABLE = -5;

    /** Where odds are beyond all doubt, and beyond what can be reckoned with. */
    private static final double SUREST = 300;

    /** @param logOdds natural, as the fields say */
    double odds(double logOdds) {
        double calibrated = shift + doubtful * doubt(logOdds) + Math.min(0, logOdds) + slope * Math.max(0, logOdds);
        return Math.exp(Math.clamp(calibrated, -SUREST, SUREST));
    }

    /** From 0 for even odds and better to 1. */
    static double doubt(double logOdds) {
        return Math.clamp(logOdds / IMPROBABLE, 0, 1);
    }

    double probability(double logOdds) {
        return 1 / (1 + 1 / odds(logOdds));
    }
}
