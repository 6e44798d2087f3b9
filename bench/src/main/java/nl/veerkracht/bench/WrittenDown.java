package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veerkracht.linkage.Person;

/** Records about young people of a made-up country, each person written down five times, as far apart in the index as can be. Any of them again from its number. */
final class WrittenDown {

    private static final int EACH = 5;
    private static final double NAMED = 0.95;
    private static final int YEAR = 2026;

    private final long seed;
    private final int records;
    private final int people;
    private final Land land;

    WrittenDown(long seed, int records) {
        this.seed = seed;
        this.records = records;
        this.people = Math.max(1, records / EACH);
        this.land = new Land(seed, new NameBook(), LocalDate.of(YEAR, 1, 1));
    }

    int records() {
        return records;
    }

    /** From 0. */
    Person record(int number) {
        return told("told", number, number % people);
    }

    UUID signal(int record) {
        return Dice.id(seed, "record", record);
    }

    /** Somebody writes to the index again: every second time about a young person it knows. */
    Person asked(int number) {
        return told("asked", number, about(number));
    }

    private int about(int number) {
        return number % 2 == 0 ? Dice.of(seed, "about", number).below(people) : people + number;
    }

    /** The records about the same young person. */
    List<Integer> same(int asked) {
        int person = about(asked);
        return person >= people
                ? List.of()
                : IntStream.iterate(person, n -> n < records, n -> n + people)
                        .boxed()
                        .toList();
    }

    private Person told(String stream, int number, int person) {
        return Youth.person(land.youth(person).told(Dice.of(seed, stream, number), NAMED), YEAR);
    }
}
