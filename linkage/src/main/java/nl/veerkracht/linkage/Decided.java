package nl.veerkracht.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Learns what log odds are worth from pairs that people decided on: logistic recalibration (Cox 1958, Platt 1999) by Fisher scoring. It is held
 * near no change, as it is wise to be sparing with a small sample (Steyerberg and others 2004). A small share of decisions is presumed to be a mistake
 * (Copas 1988); otherwise one sure pair that was rejected by mistake would outweigh dozens of others.
 *
 * <p>Only proposed pairs are decided on. That chooses by score, and of pairs with one score as many are right, chosen or not: so the
 * curve needs no correction for it, but below the threshold for proposing it goes on as a guess. Choosing by anything else distorts
 * it, for instance never deciding on what is hard to tell.
 *
 * @param pairs in order, so that sums do not depend on the order in which people decided
 */
record Decided(List<Pair> pairs) {

    private static final int ROUNDS = 60;

    private static final double MISTAKES = 0.03;

    /** Ten of the rarer kind for each of the three things learned (Peduzzi and others 1996): with fewer, no change counts for much more. */
    private static final double FEW = 30;

    /** @param logOdds natural, as the fields say */
    record Pair(double logOdds, boolean confirmed) {}

    Decided {
        pairs = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::logOdds).thenComparing(Pair::confirmed))
                .toList();
    }

    static Decided of(Collection<Decision> decisions, Model model) {
        return new Decided(
                decisions.stream().map(decision -> pair(decision, model)).toList());
    }

    private static Pair pair(Decision decision, Model model) {
        double bits = model.bits(model.comparison(decision.one(), decision.other()));
        return new Pair(model.logOdds(bits), decision.confirmed());
    }

    Calibration calibration() {
        long confirmed = pairs.stream().filter(Pair::confirmed).count();
        long rarer = Math.min(confirmed, pairs.size() - confirmed);
        return rarer == 0 ? Calibration.NONE : calibration(Math.pow(1 + FEW / rarer, 2));
    }

    private Calibration calibration(double firmness) {
        Calibration line = Calibration.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            line = next(line, firmness).bent();
        }
        for (int round = 0; round < ROUNDS; round++) {
            line = next(line, firmness).shifted();
        }
        return line;
    }

    private Bend next(Calibration line, double firmness) {
        Bend bend = new Bend(line, Calibration.NONE, firmness);
        for (Pair pair : pairs) {
            double odds = line.odds(pair.logOdds);
            double p = odds / (1 + odds);
            double q = 1 / (1 + odds);
            double expected = MISTAKES + (1 - 2 * MISTAKES) * p;
            double deviation = Math.sqrt(expected * (1 - expected));
            double known = pair.confirmed ? 1 : 0;
            bend.add(pair.logOdds, (1 - 2 * MISTAKES) * p * q / deviation, (known - expected) / deviation);
        }
        return bend;
    }
}
