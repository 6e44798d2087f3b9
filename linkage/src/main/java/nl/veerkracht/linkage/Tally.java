package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many records have each blocking key, in the order of the keys. Unmodifiable. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] keys;
    private final int[] counts;
    private final int size;

    private Tally(long[] keys, int[] counts, int size) {
        this.keys = keys;
        this.counts = counts;
        this.size = size;
    }

    static Tally of(List<Encoded> records, int bits) {
        long[] keys = records.stream()
                .flatMapToLong(
                        record -> IntStream.range(0, record.blockCount()).mapToLong(n -> record.blockingKey(n) << bits))
                .toArray();
        Arrays.sort(keys);
        int[] counts = new int[keys.length];
        int size = 0;
        for (int n = 0; n < keys.length; n++) {
            size += n > 0 && keys[n] == keys[n - 1] ? 0 : 1;
            keys[size - 1] = keys[n];
            counts[size - 1]++;
        }
        return new Tally(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), size);
    }

    /** The counts of both added up. */
    public Tally plus(Tally other) {
        long[] both = new long[size + other.size];
        int[] sums = new int[both.length];
        int at = 0;
        for (int mine = 0, theirs = 0; mine < size || theirs < other.size; at++) {
            int order = mine == size ? 1 : theirs == other.size ? -1 : Long.compare(keys[mine], other.keys[theirs]);
            both[at] = order <= 0 ? keys[mine] : other.keys[theirs];
            sums[at] = (order <= 0 ? counts[mine++] : 0) + (order >= 0 ? other.counts[theirs++] : 0);
        }
        return new Tally(both, sums, at);
    }

    /** Cuts the range of all keys into so many stretches and gives the counts in each. */
    public List<Tally> split(int stretches) {
        int[] ends = IntStream.rangeClosed(0, stretches)
                .map(n -> n == stretches ? size : start(Long.MIN_VALUE + n * Long.divideUnsigned(-1L, stretches)))
                .toArray();
        return IntStream.range(0, stretches)
                .mapToObj(n -> new Tally(
                        Arrays.copyOfRange(keys, ends[n], ends[n + 1]),
                        Arrays.copyOfRange(counts, ends[n], ends[n + 1]),
                        ends[n + 1] - ends[n]))
                .toList();
    }

    private int start(long key) {
        int at = Arrays.binarySearch(keys, 0, size, key);
        return at < 0 ? -at - 1 : at;
    }

    /** Only the keys of so many records that they tell people apart no more by themselves. */
    public Tally large() {
        int[] large = IntStream.range(0, size)
                .filter(n -> counts[n] > Candidates.TELLING)
                .toArray();
        return new Tally(
                Arrays.stream(large).mapToLong(n -> keys[n]).toArray(),
                Arrays.stream(large).map(n -> counts[n]).toArray(),
                large.length);
    }

    /** The sizes that the blocks of a whole file have; of small ones it need not be known. */
    public static Blocks blocks(List<Tally> stretches, int size) {
        Blocks blocks = new Blocks(Candidates.bits(size));
        stretches.forEach(
                tally -> IntStream.range(0, tally.size).forEach(n -> blocks.put(tally.keys[n], tally.counts[n])));
        return blocks;
    }
}
