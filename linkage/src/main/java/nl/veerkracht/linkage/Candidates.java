package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Blocking keys of many records in memory, sorted, so that records sharing a key are neighbours. Thread-safe once made. */
final class Candidates {

    private final long[] keys;
    private final int[] records;

    Candidates(List<Encoded> all) {
        int size = all.stream().mapToInt(e -> e.blocks().size()).sum();
        long[] unsorted = new long[size];
        int[] owners = new int[size];
        int at = 0;
        for (int record = 0; record < all.size(); record++) {
            for (Block block : all.get(record).blocks()) {
                unsorted[at] = block.key();
                owners[at++] = record;
            }
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((x, y) -> Long.compare(unsorted[x], unsorted[y]))
                .mapToInt(Integer::intValue)
                .toArray();
        keys = Arrays.stream(order).mapToLong(i -> unsorted[i]).toArray();
        records = Arrays.stream(order).map(i -> owners[i]).toArray();
    }

    /** Every record that shares a block of tolerable size, once each, in no order. */
    void of(Encoded query, Seen seen, IntConsumer candidate) {
        seen.next();
        for (Block block : query.blocks()) {
            int from = first(block.key());
            int to = from;
            while (to < keys.length && keys[to] == block.key() && to - from <= block.limit()) {
                to++;
            }
            for (int i = from; i < to && to - from <= block.limit(); i++) {
                if (seen.isNew(records[i])) {
                    candidate.accept(records[i]);
                }
            }
        }
    }

    private int first(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Remembers which records one query has met; one per thread. */
    static final class Seen {

        private final int[] stamps;
        private int stamp;

        Seen(int records) {
            stamps = new int[records];
        }

        void next() {
            stamp++;
        }

        boolean isNew(int record) {
            boolean isNew = stamps[record] != stamp;
            stamps[record] = stamp;
            return isNew;
        }
    }
}
