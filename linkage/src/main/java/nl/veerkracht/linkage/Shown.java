package nl.veerkracht.linkage;

/**
 * What unlabelled pairs show of the levels when each is one person with a probability. Of most levels chance agreement is not learned: it follows from
 * the values' own shares, or blocking chose the pairs by it. Not thread-safe.
 */
final class Shown {

    /** How many true pairs the shipped probabilities count for. */
    private static final double SHIPPED_COUNT = 60;

    /** No error becomes rarer than this part of what is shipped: what is never seen among sure pairs may still happen. */
    private static final double LEAST = 0.3;

    /** How many pairs of strangers the shipped chance of agreement counts for. */
    private static final double SHIPPED_CHANCE = 100;

    /** Errors of a kind come back at most so much more often than is shipped, as a power: of seven bits half. */
    private static final double NARROWEST = 0.5;

    /** For each true pair there are presumed to be so many of one household that cannot be told from it but by name and date. */
    private static final double FEWEST_FAMILIES = 0.05;

    /** So many bits rarer than being one person, what two share is hardly ever chance: they are one, or of one household. */
    private static final double NO_CHANCE = 6;

    /** Of those who share a home, at least so many share so much that it is no chance. */
    private static final double FEWEST_AT_HOME = 0.05;

    private final Weights weights;
    private final double noChance;
    private final double[] persons = new double[Level.values().length];
    private final double[] strangers = new double[Level.values().length];
    private final double[] slips = new double[Level.values().length];
    private final double[] recurring = new double[Level.values().length];
    private double sum;
    private double atHome;
    private double families;

    /**
     * @param weights what the pairs were judged by
     * @param prior share of all pairs that are one person
     */
    Shown(Weights weights, double prior) {
        this.noChance = NO_CHANCE - Weights.log2(prior);
        this.weights = weights;
    }

    void add(Comparison pair, double p) {
        sum += p;
        household(pair, p);
        for (int i = 0; i < pair.size; i++) {
            int level = pair.levels[i].ordinal();
            persons[level] += p;
            strangers[level] += 1 - p;
            if (pair.levels[i].isSlip()) {
                slip(pair, i, p);
            }
        }
    }

    private void household(Comparison pair, double p) {
        if (Evidence.shared(pair, weights) > noChance) {
            atHome += p;
            families += Evidence.isSomebodyElse(pair) ? 1 - p : 0;
        }
    }

    /**
     * How often the same slip comes back. If the rarer spelling is a slip of the commoner one, its share is what others made of that name; half of the
     * pairs at this level have the slip on a given side. A spelling with a larger share than all slips together is a name of its own and tells nothing.
     */
    private void slip(Comparison pair, int i, double p) {
        Level level = pair.levels[i];
        double same = Math.pow(2, pair.common[i] - pair.rare[i]) / (weights.m(level) / 2);
        if (same <= 1) {
            slips[level.ordinal()] += p;
            recurring[level.ordinal()] += p * same;
        }
    }

    /** How many pairs are one person. */
    double persons() {
        return sum;
    }

    /** Of true pairs of which an aspect is known, those that reach each level. */
    double[] shares() {
        double[] known = known(persons);
        double[] shares = new double[persons.length];
        for (Level level : Level.values()) {
            double total = known[level.aspect.ordinal()] + SHIPPED_COUNT;
            double share = (persons[level.ordinal()] + SHIPPED_COUNT * level.m) / total;
            shares[level.ordinal()] = Math.max(share, level.m * LEAST);
        }
        return shares;
    }

    /** The bits of each level, see {@link Level}. */
    double[] chances() {
        double[] known = known(strangers);
        double[] bits = new double[strangers.length];
        for (Level level : Level.values()) {
            bits[level.ordinal()] = level.isSlip()
                    ? spread(level)
                    : level.aspect.hasLearnedChance() ? chance(level, known[level.aspect.ordinal()]) : level.bits;
        }
        return bits;
    }

    private double chance(Level level, double known) {
        double shipped = SHIPPED_CHANCE * Math.pow(2, -level.bits);
        return -Weights.log2((strangers[level.ordinal()] + shipped) / (known + SHIPPED_CHANCE));
    }

    private double spread(Level level) {
        double shipped = SHIPPED_COUNT * Math.pow(2, -level.bits);
        double same = (recurring[level.ordinal()] + shipped) / (slips[level.ordinal()] + SHIPPED_COUNT);
        return Math.clamp(-Weights.log2(same), NARROWEST * level.bits, level.bits);
    }

    /**
     * How rare it is that two strangers are of one household, in bits. Households of which so little is known that they look like chance are presumed to be as
     * many for each that is seen as there are such pairs of one person.
     */
    double householdBits(double allPairs) {
        double seen = Math.max(FEWEST_AT_HOME, atHome / Math.max(1, sum));
        return Math.max(
                Evidence.HOUSEHOLD_BITS, Weights.log2(allPairs / (1 + families / seen + FEWEST_FAMILIES * sum)));
    }

    private static double[] known(double[] reached) {
        double[] known = new double[Aspect.values().length];
        for (Level level : Level.values()) {
            known[level.aspect.ordinal()] += reached[level.ordinal()];
        }
        return known;
    }
}
