package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Arrays;

/** The levels of agreement that two records reach, with the rarity of the values behind them. Not thread-safe. */
final class Comparison implements Serializable {

    private static final long serialVersionUID = 1L;

    Level[] levels = new Level[16];
    double[] rare = new double[16];
    double[] common = new double[16];
    int size;

    void add(Level level) {
        add(level, 0, 0);
    }

    /**
     * @param rarer bits of the rarer of the two values
     * @param commoner bits of the more common one
     */
    void add(Level level, double rarer, double commoner) {
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, 2 * size);
            rare = Arrays.copyOf(rare, 2 * size);
            common = Arrays.copyOf(common, 2 * size);
        }
        levels[size] = level;
        rare[size] = rarer;
        common[size] = commoner;
        size++;
    }

    /** Without spare room, for keeping many. */
    Comparison trimmed() {
        levels = Arrays.copyOf(levels, size);
        rare = Arrays.copyOf(rare, size);
        common = Arrays.copyOf(common, size);
        return this;
    }

    /** Whether the given names agree, so that the gender that goes with them does too. */
    boolean hasGivenAlike() {
        for (int i = 0; i < size; i++) {
            if (levels[i].aspect == Aspect.GIVEN) {
                return levels[i].agreement.compareTo(Agreement.NEAR) <= 0;
            }
        }
        return false;
    }

    boolean has(Level level) {
        for (int i = 0; i < size; i++) {
            if (levels[i] == level) {
                return true;
            }
        }
        return false;
    }
}
