package nl.veerkracht.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Two made-up files about people of whom some are in both, the same for the same seed. */
final class TwoSides {

    private final long seed;
    private final Path folder;

    TwoSides(long seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
    }

    /** A city: either side knows 85 in 100, with the mistakes that signallers make. */
    LinkCase city(String name, int people) {
        return write(
                name,
                people,
                new Scribe(Resident.Place.of(seed, true), 1),
                person -> Dice.of(seed, "left", person).chance(0.85),
                person -> Dice.of(seed, "right", person).chance(0.85));
    }

    /** A country: so many in either file, half of them in both, with half as many mistakes. */
    LinkCase country(String name, int people) {
        int half = people / 2;
        return write(
                name,
                people + half,
                new Scribe(Resident.Place.of(seed, false), 0.5),
                person -> person < people,
                person -> person < half || person >= people);
    }

    private LinkCase write(String name, int people, Scribe scribe, IntPredicate inLeft, IntPredicate inRight) {
        Path left = folder.resolve("left.csv");
        Path right = folder.resolve("right.csv");
        write(left, "l", people, scribe, inLeft);
        write(right, "r", people, scribe, inRight);
        Set<TruePairs.Two> both = new HashSet<>();
        IntStream.range(0, people)
                .filter(inLeft.and(inRight))
                .forEach(person -> both.add(new TruePairs.Two("l" + person, "r" + person)));
        return new LinkCase(name, left, right, LinkColumns.own(), new TruePairs(both), false);
    }

    /** In an order of its own, so that the place in a file tells nothing. */
    private void write(Path file, String side, int people, Scribe scribe, IntPredicate in) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, people).filter(in).boxed().toList());
        Collections.shuffle(order, new Random(seed + side.hashCode()));
        Iterable<List<String>> rows = () -> order.stream()
                .map(person -> scribe.row(
                        side + person, scribe.place().resident(person), Dice.of(seed, "written " + side, person)))
                .iterator();
        Csv.write(file, LinkColumns.OWN, rows);
    }
}
