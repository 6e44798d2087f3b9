package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVParser;

/** Which records of two files are about one person. */
record TruePairs(Set<Two> pairs) {

    record Two(String left, String right) {}

    /** Of a file with the columns {@code left_id,right_id}. */
    static TruePairs read(Path file) {
        Set<Two> pairs = new HashSet<>();
        try (CSVParser rows = Csv.open(file)) {
            rows.forEach(row -> pairs.add(new Two(row.get("left_id"), row.get("right_id"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TruePairs(pairs);
    }

    boolean holds(FoundPair pair) {
        return pairs.contains(new Two(pair.left(), pair.right()));
    }

    int count() {
        return pairs.size();
    }
}
