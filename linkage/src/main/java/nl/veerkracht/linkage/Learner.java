package nl.veerkracht.linkage;

import java.util.List;

/**
 * Learns the prior and the weights from unlabelled pairs by expectation maximisation (Winkler 2000), held near the
 * shipped probabilities by pseudo-counts so that small files do not lead it astray. What is learned of each level stands in {@link Shown}.
 */
final class Learner {

    private static final int ROUNDS = 12;

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
        this.weights = Weights.shipped(yearBits);
        this.prior = Math.min(0.1, census.records / 4.0 / allPairs);
    }

    Model learn(Frequencies frequencies) {
        for (int round = 0; round < ROUNDS; round++) {
            step();
        }
        return new Model(prior, weights, frequencies);
    }

    private void step() {
        Shown shown = new Shown(weights, prior);
        for (Comparison pair : pairs) {
            double odds = prior / (1 - prior) * Math.pow(2, Evidence.total(pair, weights));
            shown.add(pair, odds / (1 + odds));
        }
        prior = Math.clamp((shown.persons() + 0.5) / allPairs, 1e-9, 0.2);
        weights = new Weights(shown.shares(), shown.chances(), yearBits, shown.householdBits(allPairs));
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
}
