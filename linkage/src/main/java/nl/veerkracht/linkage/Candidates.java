package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Blocking keys of many records in memory: a key's low bits with the record's number behind them, sorted, so that records sharing a key are neighbours.
 * Eight bytes a key. Thread-safe once made.
 */
final class Candidates {

    /** So few records share the key that it tells enough alone; of a larger block a record needs a second key to be looked at. */
    static final int TELLING = 20;

    private final long[] entries;
    private final Blocks blocks;
    private final int bits;

    Candidates(List<Encoded> all) {
        this(all, Blocks.allHere(all.size()));
    }

    /** @param blocks sizes of the blocks of the whole file, of which these records are a portion */
    Candidates(List<Encoded> all, Blocks blocks) {
        this.blocks = blocks;
        this.bits = blocks.bits;
        entries = new long[all.stream().mapToInt(Encoded::blockCount).sum()];
        int at = 0;
        for (int record = 0; record < all.size(); record++) {
            Encoded encoded = all.get(record);
            for (int n = 0; n < encoded.blockCount(); n++) {
                entries[at++] = encoded.blockingKey(n) << bits | record;
            }
        }
        Arrays.parallelSort(entries);
    }

    /** Every record that shares a small block or two blocks of tolerable size, once each, in no order. */
    void of(Encoded query, Seen seen, IntConsumer candidate) {
        seen.next();
        for (int n = 0; n < query.blockCount(); n++) {
            int limit = query.pass(n).limit();
            long key = query.blockingKey(n) << bits;
            int from = first(key);
            int to = from;
            while (to < entries.length && entries[to] >> bits == key >> bits && to - from <= limit) {
                to++;
            }
            int size = blocks.size(key, to - from);
            for (int i = from; i < to && size <= limit; i++) {
                int record = (int) (entries[i] & (1L << bits) - 1);
                if (seen.isEnough(record, size <= TELLING)) {
                    candidate.accept(record);
                }
            }
        }
    }

    /** How many bits the number of a record takes. */
    static int bits(int records) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, records - 1));
    }

    private int first(long key) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < key) {
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
            stamp += 2;
        }

        /** Whether this meeting makes the record a candidate: the first under a telling key, or the second. Once for each query. */
        boolean isEnough(int record, boolean telling) {
            int met = stamps[record] - stamp;
            if (met == 1) {
                return false;
            }
            boolean enough = telling || met == 0;
            stamps[record] = stamp + (enough ? 1 : 0);
            return enough;
        }
    }
}
