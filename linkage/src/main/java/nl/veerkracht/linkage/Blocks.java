package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;

/** How large the larger blocks of a whole file are, for who has only a portion of it. */
public final class Blocks implements Serializable {

    private static final long serialVersionUID = 1L;

    final int bits;
    private final Long2IntOpenHashMap sizes = new Long2IntOpenHashMap();

    /** @param bits how many bits the number of a record takes; so many of a key are not looked at */
    Blocks(int bits) {
        this.bits = bits;
    }

    /** Nothing is known: all records are here. */
    static Blocks allHere(int size) {
        return new Blocks(Candidates.bits(size));
    }

    void put(long key, int size) {
        sizes.put(key, size);
    }

    int size(long key, int here) {
        return sizes.isEmpty() ? here : sizes.getOrDefault(key, here);
    }
}
