package nl.veerkracht.linkage;

/**
 * Adds up the bits of a comparison. Fields are not independent: the parts of an address agree together, and people of one
 * household share surname, address and telephone. So of an address, and a school that tells the town once more, the strongest part counts in full and the rest in part, and when the given name or the birth
 * date differs, what a household shares counts the less the nearer it comes to a bound: how rare households are.
 */
final class Evidence {

    private static final double REST_OF_ADDRESS = 0.35;
    private static final double REST_OF_ADDRESS_AGAINST = 0.2;

    /** As if one in a thousand pairs of strangers were of one household: the bound where it is not learned, and the lowest. */
    static final double HOUSEHOLD_BITS = 10;

    private double own;
    private double household;
    private double bestAddress;
    private double otherAddress;
    private double worstAddress;
    private double otherAgainst;

    private Evidence() {}

    static double total(Comparison comparison, Weights weights) {
        return of(comparison, weights).total(isSomebodyElse(comparison), weights.householdBits());
    }

    /** Whether the given name or birth date differs between the two. */
    static boolean isSomebodyElse(Comparison comparison) {
        return comparison.has(Level.GIVEN_DIFFERENT) || comparison.has(Level.DATE_DIFFERENT);
    }

    /** What a household shares, in bits, as if nobody lived together. */
    static double shared(Comparison comparison, Weights weights) {
        return of(comparison, weights).shared();
    }

    private static Evidence of(Comparison comparison, Weights weights) {
        Evidence evidence = new Evidence();
        for (int i = 0; i < comparison.size; i++) {
            Level level = comparison.levels[i];
            evidence.add(level.aspect, weights.weight(level, comparison.rare[i], comparison.common[i]));
        }
        return evidence;
    }

    private void add(Aspect aspect, double weight) {
        if (aspect.isPlace()) {
            address(weight);
        } else if (aspect.isHousehold() && weight > 0) {
            household += weight;
        } else {
            own += weight;
        }
    }

    private void address(double weight) {
        if (weight >= 0) {
            otherAddress += Math.min(weight, bestAddress);
            bestAddress = Math.max(weight, bestAddress);
        } else {
            otherAgainst += Math.max(weight, worstAddress);
            worstAddress = Math.min(weight, worstAddress);
        }
    }

    private double shared() {
        return household + bestAddress + REST_OF_ADDRESS * otherAddress;
    }

    private double total(boolean somebodyElse, double bound) {
        double against = worstAddress + REST_OF_ADDRESS_AGAINST * otherAgainst;
        return own + against + (somebodyElse ? bounded(shared(), bound) : shared());
    }

    /** Two strangers share this by chance or because they live together: how rare it is that one or the other happens. */
    private static double bounded(double bits, double bound) {
        return Math.min(bits, bound) - Weights.log2(1 + Math.pow(2, -Math.abs(bits - bound)));
    }
}
