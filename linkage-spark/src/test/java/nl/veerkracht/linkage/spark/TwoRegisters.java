package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.Row;

/** Made-up people as two organisations wrote them down, with slips, gaps and moves; a few stand twice in one register. */
final class TwoRegisters {

    private static final List<String> GIVEN = List.of(
            "Maya", "Sarah", "Iris", "Oumaima", "Nabila", "Ferhat", "Gamze", "Urmila", "Clyde", "Kinga", "Wanda",
            "Joris", "Katja", "Pleun", "Floris", "Anna", "Sien", "Bogdan", "Tamara", "Deniz", "Moussa", "Dharma",
            "Ryszard", "Wende");
    private static final List<String> STARTS = List.of(
            "berk", "wilge", "klaver", "ooster", "molen", "zand", "grond", "steen", "linde", "haver", "rogge", "kersen",
            "horst", "veen", "hage", "water", "broek", "distel", "els", "duin");
    private static final List<String> ENDS = List.of(
            "kamp", "man", "stra", "daal", "burg", "sloot", "beek", "huizen", "land", "horst", "wijk", "dijk", "laar",
            "mond");
    private static final List<String> PLACES = List.of("Rivierstad", "Rivierstad", "Bergdam", "Lindehaven");

    private final Random random;
    final List<Entry> left = new ArrayList<>();
    final List<Entry> right = new ArrayList<>();

    /** One line of a register. */
    record Entry(String id, String given, String surname, String born, String postal, String city, String phone) {

        Row row() {
            return new Row(
                    id,
                    Person.builder()
                            .givenNames(given)
                            .surname(surname)
                            .birthDate(born)
                            .postalCode(postal)
                            .city(city)
                            .phone(phone)
                            .build());
        }

        String line() {
            return String.join(",", id, given, surname, born, postal, city, phone);
        }
    }

    TwoRegisters(long seed, int people) {
        random = new Random(seed);
        for (int n = 0; n < people; n++) {
            Entry truth = person();
            write(left, "l" + n, truth);
            write(right, "r" + n, truth);
        }
    }

    static List<Row> rows(List<Entry> entries) {
        return entries.stream().map(Entry::row).toList();
    }

    static Path file(Path path, List<Entry> entries) throws IOException {
        return Files.writeString(
                path,
                entries.stream()
                        .map(Entry::line)
                        .collect(Collectors.joining(
                                "\n", "id,given_names,surname,birth_date,postal_code,city,phone\n", "\n")));
    }

    private void write(List<Entry> register, String id, Entry truth) {
        if (chance(85)) {
            register.add(seen(id, truth));
        }
        if (chance(3)) {
            register.add(seen(id + "b", truth));
        }
    }

    private Entry person() {
        String born =
                "%d-%02d-%02d".formatted(2002 + random.nextInt(13), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String postal = 7000 + random.nextInt(40) + "A" + (char) ('A' + random.nextInt(26));
        String phone = "06" + (10_000_000 + random.nextInt(80_000_000));
        return new Entry("", one(GIVEN), one(STARTS) + one(ENDS), born, postal, one(PLACES), phone);
    }

    private Entry seen(String id, Entry truth) {
        return new Entry(
                id,
                slip(truth.given),
                slip(truth.surname),
                chance(15) ? "" : chance(6) ? truth.born.substring(0, 7) : truth.born,
                chance(30) ? "" : truth.postal,
                chance(10) ? one(PLACES) : truth.city,
                chance(45) ? "" : truth.phone);
    }

    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return chance(12) ? word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1) : word;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
