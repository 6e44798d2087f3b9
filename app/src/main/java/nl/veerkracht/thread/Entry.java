package nl.veerkracht.thread;

import java.util.List;
import java.util.stream.IntStream;
import nl.veerkracht.linkage.Block;
import nl.veerkracht.linkage.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a signal and looks for; nothing when too little is known of the young person to find her by.
 *
 * @param readings the encoding under each key in use, the one that is stored first
 * @param sealed that one as it is stored
 * @param keys its blocking keys, as the index keeps them: in ascending order, each once
 * @param madeBy see {@link Edition#madeBy}
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(List<Encoded> readings, byte @Nullable [] sealed, int[] keys, long madeBy) {

    static final Entry NOTHING = new Entry(List.of(), null, new int[0], 0);

    Entry {
        readings = List.copyOf(readings);
    }

    boolean isNothing() {
        return readings.isEmpty();
    }

    /** What to look for, under every key in use. */
    List<Block> blocks() {
        return readings.stream().flatMap(one -> one.blocks().stream()).toList();
    }

    /** The keys of all of them; what signals that share one all wait for. */
    int[] asked() {
        return inOrder(keys(List.of(this)));
    }

    static IntStream keys(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.blocks().stream())
                .mapToInt(block -> KeyLists.first(block.key()));
    }

    /** In one order for everybody, so that nobody waits in a circle. */
    static int[] inOrder(IntStream keys) {
        return keys.sorted().distinct().toArray();
    }

    /** The encoding that can be compared with one of the key with this id; null when that key was not in use when this was made. */
    @Nullable
    Encoded reading(int keyId) {
        return readings.stream().filter(one -> one.keyId() == keyId).findFirst().orElse(null);
    }
}
