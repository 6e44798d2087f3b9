package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Probabilities per level, shipped or learned. Unmodifiable. */
final class Weights implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double LOG2 = Math.log(2);

    static final Weights SHIPPED = shipped(0);

    private final double[] m;
    private final double[] bits;
    private final double[] chance;
    private final double householdBits;

    /**
     * @param m share of true pairs that reach each level, in the order of {@link Level}
     * @param chance bits of each level, as {@link Level} has them
     * @param yearBits how many bits more a birth year says here than among the young people the shipped levels are for
     * @param householdBits what all that a household shares may say together if the given name or birth date differs
     */
    Weights(double[] m, double[] chance, double yearBits, double householdBits) {
        this.m = m.clone();
        this.chance = chance.clone();
        this.householdBits = householdBits;
        bits = new double[m.length];
        for (Level level : Level.values()) {
            bits[level.ordinal()] = log2(m[level.ordinal()]) + (restsOnYear(level) ? yearBits : 0);
        }
    }

    static Weights shipped(double yearBits) {
        return new Weights(each(level -> level.m), each(level -> level.bits), yearBits, Evidence.HOUSEHOLD_BITS);
    }

    private static double[] each(ToDoubleFunction<Level> of) {
        return Arrays.stream(Level.values()).mapToDouble(of).toArray();
    }

    private static boolean restsOnYear(Level level) {
        boolean date = level.aspect == Aspect.DATE || level.aspect == Aspect.MONTH || level.aspect == Aspect.YEAR;
        return date && level.agreement != Agreement.DIFFERENT && level.agreement != Agreement.PART;
    }

    double m(Level level) {
        return m[level.ordinal()];
    }

    double householdBits() {
        return householdBits;
    }

    static double log2(double value) {
        return Math.log(value) / LOG2;
    }

    /**
     * Bits of evidence of one level. For a value-based level: errors of a kind spread over 2^bits spellings, so the rarer
     * spelling is weighed against its own share; but it can never say more than the likely true value does.
     */
    double weight(Level level, double rarer, double commoner) {
        double share = bits[level.ordinal()];
        double other = chance[level.ordinal()];
        if (!level.restsOnValue) {
            return share + other;
        }
        return level.isSlip() ? Math.min(share - other + rarer, commoner - slack(level)) : share + commoner;
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
