package nl.veerkracht.thread;

import java.util.Arrays;
import nl.veerkracht.linkage.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a signal; nothing when too little is known of the young person to find her by.
 *
 * @param sealed the encoding as it is stored
 * @param keys blocking keys
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(@Nullable Encoded encoded, byte @Nullable [] sealed, long[] keys) {

    static final Entry NOTHING = new Entry(null, null, new long[0]);

    /** What two signals that share a key both wait for; in one order for everybody. */
    int[] hashes() {
        return Arrays.stream(keys).mapToInt(Long::hashCode).sorted().distinct().toArray();
    }
}
