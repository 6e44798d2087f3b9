package nl.veerkracht.thread;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.linkage.Block;

/**
 * Which records have which of the keys that were asked, as the index keeps it: four bytes for each number. Of a key that too many have it knows nothing.
 *
 * <p>The index knows keys by their first four bytes. Now and then two keys begin alike; then a stranger is compared, and found to be one.
 */
final class KeyLists {

    /** A key that more others share makes a candidate only together with a second one: as the kernel does for whole files, so that both find the same. */
    private static final int TELLING = 20;

    /** Of one signal: how many keys it shares, and the place of the most telling of them. */
    private record Sharing(int no, int keys, int place) {}

    private final Map<Integer, byte[]> lists = new HashMap<>();

    /** What the index keeps of a blocking key. */
    static int first(long key) {
        return (int) (key >> Integer.SIZE);
    }

    void put(int key, byte[] nos) {
        lists.put(key, nos);
    }

    /**
     * The numbers of those that share a telling key with this one, or two others; those that share most first. A key that more others have than its limit tells
     * people apart no more and is skipped.
     *
     * @param own its own number, which is no candidate
     * @param most so many at most
     */
    List<Integer> candidates(int own, List<Block> blocks, int most) {
        List<byte[]> shared = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Block block : blocks) {
            int key = first(block.key());
            byte[] nos = seen.add(key) ? lists.get(key) : null;
            shared.add(nos == null || others(nos, own) > block.limit() ? new byte[0] : nos);
        }
        return sharing(own, shared).stream()
                .sorted(Comparator.comparingInt((Sharing one) -> -one.keys())
                        .thenComparingInt(Sharing::place)
                        .thenComparingInt(Sharing::no))
                .limit(most)
                .map(Sharing::no)
                .toList();
    }

    private static int others(byte[] nos, int own) {
        int others = 0;
        for (ByteBuffer list = ByteBuffer.wrap(nos); list.hasRemaining(); ) {
            others += list.getInt() == own ? 0 : 1;
        }
        return others;
    }

    /** Number and place in one, sorted: what belongs to one number stands together, the most telling key first. */
    private static List<Sharing> sharing(int own, List<byte[]> shared) {
        long[] pairs = new long
                [shared.stream().mapToInt(nos -> nos.length / Integer.BYTES).sum()];
        int[] sizes = new int[shared.size()];
        int n = 0;
        for (int place = 0; place < sizes.length; place++) {
            for (ByteBuffer list = ByteBuffer.wrap(shared.get(place)); list.hasRemaining(); ) {
                int no = list.getInt();
                if (no != own) {
                    pairs[n++] = (long) no << Integer.SIZE | place;
                    sizes[place]++;
                }
            }
        }
        Arrays.sort(pairs, 0, n);
        return sharing(pairs, n, sizes);
    }

    private static List<Sharing> sharing(long[] pairs, int n, int[] sizes) {
        List<Sharing> all = new ArrayList<>();
        int from = 0;
        while (from < n) {
            int no = (int) (pairs[from] >> Integer.SIZE);
            int to = from;
            int fewest = Integer.MAX_VALUE;
            for (; to < n && (int) (pairs[to] >> Integer.SIZE) == no; to++) {
                fewest = Math.min(fewest, sizes[(int) pairs[to]]);
            }
            if (to - from > 1 || fewest <= TELLING) {
                all.add(new Sharing(no, to - from, (int) pairs[from]));
            }
            from = to;
        }
        return all;
    }
}
