package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.Link;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Linker;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.Row;
import nl.veerkracht.linkage.Score;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the linking kernel does for every signal, one thing at a time, on young people of the made-up city as signallers write them down. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmarks {

    /** A power of two; more than a processor's caches hold, as in an index. */
    private static final int PEOPLE = 4096;

    private static final long SEED = 1;

    private final Encoder encoder = new Encoder(LinkageKey.of(new byte[32]));
    private final Encoder plain = Encoder.plain();
    private final List<Person> people = people("first");
    private final List<Encoded> encoded = people.stream().map(encoder::encode).toList();
    private final List<Encoded> again =
            people("second").stream().map(encoder::encode).toList();
    private final List<byte[]> sealed = encoded.stream().map(encoder::seal).toList();
    private final List<Row> left = rows("first");
    private final List<Row> right = rows("second");
    private final Model model = Model.shipped().forIndexOf(PEOPLE).withSharesFrom(encoded);
    private int next;

    private static List<Person> people(String seen) {
        NameBook names = new NameBook();
        LocalDate today = LocalDate.of(2026, 1, 1);
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            Dice dice = Dice.of(SEED, seen, n);
            people.add(Youth.person(Youth.of(SEED, n, names, today).told(dice, 1), today.getYear()));
        }
        return people;
    }

    private static List<Row> rows(String seen) {
        List<Person> people = people(seen);
        return IntStream.range(0, 1000)
                .mapToObj(n -> new Row(seen + n, people.get(n)))
                .toList();
    }

    private int next() {
        next = next + 1 & PEOPLE - 1;
        return next;
    }

    /** Cleaning, coding and blocking keys of one record. */
    @Benchmark
    public Encoded encode() {
        return encoder.encode(people.get(next()));
    }

    /** The same for readable comparison within one process. */
    @Benchmark
    public Encoded encodePlain() {
        return plain.encode(people.get(next()));
    }

    @Benchmark
    public byte[] seal() {
        return encoder.seal(encoded.get(next()));
    }

    /** From bytes at rest to something that can be compared. */
    @Benchmark
    public Encoded openSealed() {
        return encoder.open(sealed.get(next()));
    }

    /** Two records of the same young person: most fields agree at the first look. */
    @Benchmark
    public double compareSame() {
        int n = next();
        return model.probability(encoded.get(n), again.get(n));
    }

    /** Two records of different young people: every field is tried to the end. */
    @Benchmark
    public double compareOthers() {
        int n = next();
        return model.probability(encoded.get(n), again.get(n + PEOPLE / 2 & PEOPLE - 1));
    }

    /** With the reasons in words, as a proposal shows them. */
    @Benchmark
    public Score compareWithReasons() {
        int n = next();
        return model.compare(encoded.get(n), again.get(n));
    }

    /** 1,000 records with 1,000: encoding, blocking, learning, comparing, competing. Microseconds as well. */
    @Benchmark
    public List<Link> linkThousand() {
        return Linker.coded(LinkageKey.of(new byte[32])).link(left, right);
    }
}
