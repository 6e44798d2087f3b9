package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;

/** Two records that a matcher takes for one person, and how sure it is, from 0 to 1. */
record FoundPair(String left, String right, double probability) {

    private static final Comparator<FoundPair> SUREST_FIRST = Comparator.comparingDouble(FoundPair::probability)
            .reversed()
            .thenComparing(FoundPair::left)
            .thenComparing(FoundPair::right);

    /** Of a file with the columns {@code left_id,right_id,probability}. */
    static List<FoundPair> read(Path file) {
        List<FoundPair> pairs = new ArrayList<>();
        try (CSVParser rows = Csv.open(file)) {
            rows.forEach(row -> pairs.add(new FoundPair(
                    row.get("left_id"), row.get("right_id"), Double.parseDouble(row.get("probability")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    /** Every record at most once: the surest pair first, then the surest of what is left. */
    static List<FoundPair> bestOfEach(List<FoundPair> pairs) {
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        List<FoundPair> kept = new ArrayList<>();
        for (FoundPair pair : pairs.stream().sorted(SUREST_FIRST).toList()) {
            if (!left.contains(pair.left()) && !right.contains(pair.right())) {
                left.add(pair.left());
                right.add(pair.right());
                kept.add(pair);
            }
        }
        return kept;
    }
}
