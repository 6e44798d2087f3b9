package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A FEBRL data set cut in two: all originals, and of each person who has them the duplicate with the lowest number. The person is the number in
 * {@code rec-NUMBER-org} and {@code rec-NUMBER-dup-K}.
 */
final class FebrlSet {

    private static final String ALL = "all columns";

    private static final String[] NAMES_AND_DATE = {
        "id=rec_id", "given_names=given_name", "surname=surname", "birth_date=date_of_birth"
    };

    /** What may be looked at, the least first. */
    static final Map<String, LinkColumns> COLUMNS = columns();

    private final Path originals;
    private final Path duplicates;
    private final TruePairs truth;

    private FebrlSet(Path originals, Path duplicates, TruePairs truth) {
        this.originals = originals;
        this.duplicates = duplicates;
        this.truth = truth;
    }

    private static Map<String, LinkColumns> columns() {
        Map<String, LinkColumns> all = new LinkedHashMap<>();
        all.put("names and date", LinkColumns.of(with()));
        all.put("and postcode", LinkColumns.of(with("postal_code=postcode")));
        all.put(
                ALL,
                LinkColumns.of(with(
                        "postal_code=postcode",
                        "city=suburb",
                        "street=address_1",
                        "house_number=street_number",
                        "national_id=soc_sec_id",
                        "other=address_2")));
        return all;
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(NAMES_AND_DATE));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static FebrlSet cut(Path file, Path folder) {
        try (CSVParser rows = Csv.open(file)) {
            List<CSVRecord> originals = new ArrayList<>();
            Map<String, CSVRecord> first = new LinkedHashMap<>();
            for (CSVRecord row : rows) {
                if (number(row) < 0) {
                    originals.add(row);
                } else {
                    first.merge(person(row), row, (one, other) -> number(one) < number(other) ? one : other);
                }
            }
            Path left = folder.resolve("originals-" + file.getFileName());
            Path right = folder.resolve("duplicates-" + file.getFileName());
            Csv.write(left, rows.getHeaderNames(), originals);
            Csv.write(right, rows.getHeaderNames(), first.values());
            return new FebrlSet(left, right, truth(originals, first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TruePairs truth(List<CSVRecord> originals, Map<String, CSVRecord> duplicates) {
        Set<TruePairs.Two> pairs = new HashSet<>();
        for (CSVRecord original : originals) {
            CSVRecord duplicate = duplicates.get(person(original));
            if (duplicate != null) {
                pairs.add(new TruePairs.Two(id(original), id(duplicate)));
            }
        }
        return new TruePairs(pairs);
    }

    private static String id(CSVRecord row) {
        return row.get("rec_id");
    }

    private static String person(CSVRecord row) {
        return id(row).split("-")[1];
    }

    /** Of the duplicate, from 0; -1 for an original. */
    private static int number(CSVRecord row) {
        String[] parts = id(row).split("-");
        return parts[2].equals("org") ? -1 : Integer.parseInt(parts[3]);
    }

    LinkCase with(String name, LinkColumns columns) {
        return new LinkCase(name, originals, duplicates, columns, truth, true);
    }

    /** The whole file twice. Who is who is not asked. */
    static LinkCase withItself(Path file, String name) {
        LinkColumns all = Objects.requireNonNull(COLUMNS.get(ALL));
        return new LinkCase(name, file, file, all, new TruePairs(Set.of()), true);
    }
}
