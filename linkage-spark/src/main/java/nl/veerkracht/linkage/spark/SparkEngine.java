package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.linkage.Blocks;
import nl.veerkracht.linkage.Census;
import nl.veerkracht.linkage.Compared;
import nl.veerkracht.linkage.Engine;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Pairs;
import nl.veerkracht.linkage.Portion;
import nl.veerkracht.linkage.Side;
import nl.veerkracht.linkage.Tally;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Looks through the records on the machines of a cluster. A file lies on a {@link Shelf} in sealed portions; a task takes one portion of either file. Whether two
 * records are candidates depends on how many share a key in the whole file, which is counted first; the rest can be decided where the two portions are.
 */
final class SparkEngine implements Engine {

    private final JavaSparkContext spark;
    private final Shelf shelf;
    private final int most;
    private final PrintWriter err;
    private final Map<Side, Stacked> files = new EnumMap<>(Side.class);
    private final Map<Side, Blocks> blocks = new EnumMap<>(Side.class);
    private Portion first = Portion.EMPTY;

    /** The portions of one file. */
    private static final class Stacked {

        final List<String> names = new ArrayList<>();
        int size;
        Portion waiting = Portion.EMPTY;
    }

    /** Two portions to compare. */
    private record Meeting(String from, String in) implements Serializable {}

    /**
     * @param most records of a portion: two of them must fit in the memory of one core
     * @param err where it says what it leaves behind
     */
    SparkEngine(JavaSparkContext spark, Shelf shelf, int most, PrintWriter err) {
        this.spark = spark;
        this.shelf = shelf;
        this.most = most;
        this.err = err;
        shelf.make();
    }

    @Override
    public void take(Side side, Portion portion) {
        portion.requireKeyOf(first);
        first = first.size() > 0 ? first : portion.part(0, Math.min(1, portion.size()));
        Stacked file = files.computeIfAbsent(side, none -> new Stacked());
        file.size += portion.size();
        file.waiting = file.waiting.plus(portion);
        while (file.waiting.size() >= most) {
            put(side, file, most);
        }
    }

    private void put(Side side, Stacked file, int records) {
        String name = side + "-" + file.names.size();
        shelf.put(name, file.waiting.part(0, records));
        file.names.add(name);
        file.waiting = file.waiting.part(records, file.waiting.size());
    }

    private List<String> names(Side side) {
        Stacked file = files.computeIfAbsent(side, none -> new Stacked());
        if (file.waiting.size() > 0) {
            put(side, file, file.waiting.size());
        }
        return file.names;
    }

    private int size(Side side) {
        Stacked file = files.get(side);
        return file == null ? 0 : file.size;
    }

    private <T> JavaRDD<T> tasks(List<T> each) {
        return spark.parallelize(each, Math.max(1, each.size()));
    }

    @Override
    public Census census() {
        Shelf from = shelf;
        List<String> all =
                Stream.of(Side.values()).map(this::names).flatMap(List::stream).toList();
        return Stopped.ifFails(() -> tasks(all)
                .map(name -> from.get(name).census())
                .treeAggregate(new Census(), Census::plus, Census::plus)
                .withoutSingles());
    }

    private Blocks blocks(Side side) {
        return blocks.computeIfAbsent(side, this::count);
    }

    private Blocks count(Side side) {
        Shelf from = shelf;
        int size = size(side);
        int stretches = Math.max(1, names(side).size());
        return Stopped.ifFails(() -> Tally.blocks(
                tasks(names(side))
                        .flatMapToPair(name -> {
                            List<Tally> tallies = from.get(name).tally(size).split(stretches);
                            return IntStream.range(0, stretches)
                                    .mapToObj(n -> new Tuple2<>(n, tallies.get(n)))
                                    .iterator();
                        })
                        .reduceByKey(Tally::plus)
                        .map(stretch -> stretch._2().large())
                        .collect(),
                size));
    }

    @Override
    public Compared compare(Side from, Side in, Model model, double lowest, int oneIn) {
        Shelf all = shelf;
        boolean same = from == in;
        return Stopped.ifFails(() -> {
            List<byte[]> chosen = tasks(names(from))
                    .map(name -> all.seal(all.get(name).oneIn(oneIn)))
                    .collect();
            Portion sample = chosen.stream().map(all::open).reduce(Portion.EMPTY, Portion::plus);
            Broadcast<byte[]> asked = spark.broadcast(all.seal(sample));
            Broadcast<Blocks> sizes = spark.broadcast(blocks(in));
            Broadcast<Model> weights = spark.broadcast(model);
            Compared compared = tasks(names(in))
                    .map(name -> all.open(asked.value())
                            .compare(all.get(name), sizes.value(), same, weights.value(), lowest))
                    .collect()
                    .stream()
                    .reduce(Compared.none(sample), Compared::plus);
            List.of(asked, sizes, weights).forEach(Broadcast::destroy);
            return compared;
        });
    }

    @Override
    public Pairs pairs(Side in, Model model, double lowest) {
        Shelf all = shelf;
        boolean same = in == Side.LEFT;
        return Stopped.ifFails(() -> {
            Broadcast<Blocks> sizes = spark.broadcast(blocks(in));
            Broadcast<Model> weights = spark.broadcast(model);
            Pairs pairs = Pairs.all(tasks(meetings(in))
                    .map(two ->
                            all.get(two.from()).pairs(all.get(two.in()), sizes.value(), same, weights.value(), lowest))
                    .collect());
            List.of(sizes, weights).forEach(Broadcast::destroy);
            return pairs;
        });
    }

    /** Of one file every two portions meet once: numbers go up from portion to portion. */
    private List<Meeting> meetings(Side in) {
        List<String> from = names(Side.LEFT);
        List<String> others = names(in);
        return IntStream.range(0, from.size())
                .boxed()
                .flatMap(i -> IntStream.range(in == Side.LEFT ? i : 0, others.size())
                        .mapToObj(j -> new Meeting(from.get(i), others.get(j))))
                .toList();
    }

    /** What cannot be cleared away is told and no more: by now hours of work may be in the result. */
    @Override
    public void close() {
        try {
            shelf.clear();
        } catch (IOException e) {
            err.println(shelf.folder() + ": this folder could not be removed (" + e.getMessage()
                    + "); remove it yourself. What is in it is sealed and can be read by nobody.");
        }
    }
}
