package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pairs of records by their numbers, and how likely each is one person. Unmodifiable. */
public final class Pairs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] left;
    private final int[] right;
    private final double[] probability;

    Pairs(List<Batch.Pair> pairs) {
        left = pairs.stream().mapToInt(Batch.Pair::left).toArray();
        right = pairs.stream().mapToInt(Batch.Pair::right).toArray();
        probability = pairs.stream().mapToDouble(Batch.Pair::probability).toArray();
    }

    private Pairs(Collection<Pairs> parts) {
        left = parts.stream().flatMapToInt(part -> IntStream.of(part.left)).toArray();
        right = parts.stream().flatMapToInt(part -> IntStream.of(part.right)).toArray();
        probability = parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.probability))
                .toArray();
    }

    /** All of them together. */
    public static Pairs all(Collection<Pairs> parts) {
        return new Pairs(parts);
    }

    Stream<Batch.Pair> stream() {
        return IntStream.range(0, left.length).mapToObj(n -> new Batch.Pair(left[n], right[n], probability[n]));
    }
}
