package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Learns the prior and the share of true pairs per level from unlabelled pairs by expectation maximisation (Winkler 2000), held near the
 * shipped probabilities by pseudo-counts so that small files do not lead it astray. Chance agreement is not learned: it follows from the values' own shares.
 */
final class Learner {

    private static final int ROUNDS = 12;

    /** How many true pairs the shipped probabilities count for. */
    private static final double SHIPPED_COUNT = 60;

    /** No error becomes rarer than this part of what is shipped: what is never seen among sure pairs may still happen. */
    private static final double LEAST = 0.3;

    private final List<Comparison> pairs;
    private final double allPairs;
    private final double yearBits;
    private Weights weights;
    private double prior;

    /** @param allPairs how many pairs there are in all, candidates or not, that the sample stands for */
    Learner(List<Comparison> pairs, double allPairs, Census census) {
        this.pairs = pairs;
        this.allPairs = allPairs;
        this.yearBits = census.yearBits();
        this.weights = new Weights(
                Arrays.stream(Level.values()).mapToDouble(level -> level.m).toArray(), yearBits);
        this.prior = Math.min(0.1, census.records / 4.0 / allPairs);
    }

    Model learn(Frequencies frequencies) {
        for (int round = 0; round < ROUNDS; round++) {
            step();
        }
        return new Model(prior, weights, frequencies);
    }

    private void step() {
        double[] reached = new double[Level.values().length];
        double sum = 0;
        for (Comparison pair : pairs) {
            double odds = prior / (1 - prior) * Math.pow(2, Evidence.total(pair, weights));
            double p = odds / (1 + odds);
            sum += p;
            for (int i = 0; i < pair.size; i++) {
                reached[pair.levels[i].ordinal()] += p;
            }
        }
        prior = Math.clamp((sum + 0.5) / allPairs, 1e-9, 0.2);
        weights = new Weights(shares(reached), yearBits);
    }

    /** The prior alone, weights given: the share of all pairs that are true. */
    static double prior(double[] bits, double allPairs, double start) {
        double prior = start;
        for (int round = 0; round < 50; round++) {
            double sum = 0;
            for (double weight : bits) {
                double odds = prior / (1 - prior) * Math.pow(2, weight);
                sum += odds / (1 + odds);
            }
            prior = Math.clamp(sum / allPairs, 1e-12, 0.2);
        }
        return prior;
    }

    private static double[] shares(double[] reached) {
        double[] known = new double[Aspect.values().length];
        for (Level level : Level.values()) {
            known[level.aspect.ordinal()] += reached[level.ordinal()];
        }
        double[] shares = new double[reached.length];
        for (Level level : Level.values()) {
            double total = known[level.aspect.ordinal()] + SHIPPED_COUNT;
            double share = (reached[level.ordinal()] + SHIPPED_COUNT * level.m) / total;
            shares[level.ordinal()] = Math.max(share, level.m * LEAST);
        }
        return shares;
    }
}
