package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Shares of values counted in the records themselves, by their keyed hashes, mixed with the general classes as if those were
 * {@value #GENERAL} more records. A value's own two occurrences are left out, or every rare name would look more common than it is.
 */
final class CountedFrequencies implements Frequencies {

    private static final long serialVersionUID = 1L;

    private static final int GENERAL = 100;
    private static final double UNSEEN = 0.4;
    private static final double UNSEEN_SLIP = 0.05;

    private final Long2IntOpenHashMap counts;
    private final double[] all;
    private final OneKey key;

    CountedFrequencies(Census census) {
        this.counts = census.values;
        this.key = census.key;
        this.all = Arrays.stream(census.known)
                .mapToDouble(n -> Weights.log2(n + GENERAL))
                .toArray();
    }

    @Override
    public boolean serves(Encoded record) {
        return key.fits(record);
    }

    @Override
    public double bits(Aspect aspect, Token token, int own) {
        double others = Math.max(0, counts.get(token.exact()) - own) + UNSEEN;
        return all[aspect.ordinal()] - Weights.log2(others + general(token));
    }

    @Override
    public double slipBits(Token token) {
        return counts.get(token.exact()) > 1
                ? 0
                : Weights.log2((UNSEEN + general(token)) / (UNSEEN_SLIP + general(token)));
    }

    private static double general(Token token) {
        return GENERAL / (double) (1L << token.rarity());
    }
}
