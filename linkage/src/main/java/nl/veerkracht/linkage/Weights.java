package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Arrays;

/** Probabilities per level, shipped or learned. Unmodifiable. */
final class Weights implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double LOG2 = Math.log(2);

    static final Weights SHIPPED = new Weights(
            Arrays.stream(Level.values()).mapToDouble(level -> level.m).toArray(), 0);

    private final double[] m;
    private final double[] bits;

    /**
     * @param m share of true pairs that reach each level, in the order of {@link Level}
     * @param yearBits how many bits more a birth year says here than among the young people the shipped levels are for
     */
    Weights(double[] m, double yearBits) {
        this.m = m.clone();
        bits = new double[m.length];
        for (Level level : Level.values()) {
            bits[level.ordinal()] = log2(m[level.ordinal()]) + (restsOnYear(level) ? yearBits : 0);
        }
    }

    private static boolean restsOnYear(Level level) {
        boolean date = level.aspect == Aspect.DATE || level.aspect == Aspect.MONTH || level.aspect == Aspect.YEAR;
        return date && level.agreement != Agreement.DIFFERENT && level.agreement != Agreement.PART;
    }

    double m(Level level) {
        return m[level.ordinal()];
    }

    static double log2(double value) {
        return Math.log(value) / LOG2;
    }

    /**
     * Bits of evidence of one level. For a value-based level: errors of a kind spread over 2^bits spellings, so the rarer
     * spelling is weighed against its own share; but it can never say more than the likely true value does.
     */
    double weight(Level level, double rarer, double commoner) {
        double m = bits[level.ordinal()];
        if (!level.restsOnValue) {
            return m + level.bits;
        }
        if (level.agreement == Agreement.EXACT) {
            return m + commoner;
        }
        return Math.min(m - level.bits + rarer, commoner - slack(level));
    }

    private static double slack(Level level) {
        return switch (level.agreement) {
            case SOUNDS_ALIKE -> 0.3;
            case SHORT_FORM -> 0.7;
            case CLOSE -> 0.7;
            default -> 2.5;
        };
    }
}
