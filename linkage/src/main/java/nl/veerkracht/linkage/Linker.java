package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Links whole files in memory: two files, or one within itself. Learns shares of values and error rates from the records
 * themselves, without knowing any true pair. The same input gives the same links, in whatever order the rows come. Unmodifiable, thread-safe.
 */
public final class Linker {

    private final Encoder encoder;
    private final double threshold;
    private final boolean oneToOne;

    private Linker(Encoder encoder, double threshold, boolean oneToOne) {
        this.encoder = encoder;
        this.threshold = threshold;
        this.oneToOne = oneToOne;
    }

    /** Compares readable values: for files at one owner. */
    public static Linker plain() {
        return new Linker(Encoder.plain(), 0.5, false);
    }

    /** Compares keyed encodings only, as an application would that holds nothing else. */
    public static Linker coded(LinkageKey key) {
        return new Linker(new Encoder(key), 0.5, false);
    }

    /** Keeps links of at least this probability. */
    public Linker withThreshold(double probability) {
        return new Linker(encoder, probability, oneToOne);
    }

    /** For two files without duplicates inside: every record is linked at most once, best links first. */
    public Linker oneToOne() {
        return new Linker(encoder, threshold, true);
    }

    /** Links between two files, best first. */
    public List<Link> link(List<Row> left, List<Row> right) {
        try (Engine engine = new InMemory()) {
            return link(engine, left, right);
        }
    }

    /** As {@link #link(List, List)}, on an engine that has taken nothing yet. */
    public List<Link> link(Engine engine, List<Row> left, List<Row> right) {
        Encoder known = encoder();
        return link(engine, records(left, known, engine, Side.LEFT), records(right, known, engine, Side.RIGHT));
    }

    /** Links between rows of one file, best first. */
    public List<Link> duplicates(List<Row> rows) {
        try (Engine engine = new InMemory()) {
            return duplicates(engine, rows);
        }
    }

    /** As {@link #duplicates(List)}, on an engine that has taken nothing yet. */
    public List<Link> duplicates(Engine engine, List<Row> rows) {
        return duplicates(engine, records(rows, encoder(), engine, Side.LEFT));
    }

    /** An encoder for the records to link: the same for both files. */
    Encoder encoder() {
        return encoder.forManyRecords();
    }

    private static Records records(List<Row> rows, Encoder encoder, Engine engine, Side side) {
        Records records = new Records(encoder, engine, side);
        rows.forEach(records::add);
        return records.complete();
    }

    List<Link> link(Engine engine, Records left, Records right) {
        return link(new Batch(engine, left.size(), right.size(), Side.RIGHT), left, right);
    }

    List<Link> duplicates(Engine engine, Records records) {
        return link(new Batch(engine, records.size(), records.size(), Side.LEFT), records, records);
    }

    private List<Link> link(Batch batch, Records left, Records right) {
        List<Link> links = weighed(batch, left == right)
                .filter(pair -> pair.probability() >= threshold)
                .map(pair -> new Link(left.id(pair.left()), right.id(pair.right()), pair.probability()))
                .sorted(BEST_FIRST)
                .toList();
        return oneToOne ? onceEach(links) : links;
    }

    private Stream<Batch.Pair> weighed(Batch batch, boolean oneFile) {
        Model model = batch.learn();
        if (oneFile) {
            return batch.pairs(model);
        }
        return oneToOne
                ? batch.contest(model).weighedOneToOne()
                : batch.contest(model).weighed();
    }

    /** Differences below this come from the order in which sums were made, which is not the same on every engine. */
    private static final double TELLING = 1e-9;

    private static final Comparator<Link> BEST_FIRST = Comparator.comparingLong(
                    (Link link) -> -Math.round(link.probability() / TELLING))
            .thenComparing(Link::left)
            .thenComparing(Link::right);

    private static List<Link> onceEach(List<Link> links) {
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        List<Link> kept = new ArrayList<>();
        for (Link link : links) {
            if (!left.contains(link.left()) && !right.contains(link.right())) {
                left.add(link.left());
                right.add(link.right());
                kept.add(link);
            }
        }
        return kept;
    }
}
