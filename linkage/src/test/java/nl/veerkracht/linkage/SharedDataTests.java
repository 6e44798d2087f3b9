package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On made-up people that lie beside the repository, where they do. */
class SharedDataTests {

    private static final Path PEOPLE = Path.of("../../shared/data/people-a");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void people_seen_by_two_sides_find_each_other(boolean coded) throws IOException {
        assumeTrue(Files.exists(PEOPLE));
        List<Row> left = PeopleFile.read(PEOPLE.resolve("left.csv"), ColumnMap.PLAIN);
        List<Row> right = PeopleFile.read(PEOPLE.resolve("right.csv"), ColumnMap.PLAIN);
        Set<String> truth = new HashSet<>(Files.readAllLines(PEOPLE.resolve("truth.csv")));

        List<Link> links = (coded ? Linker.coded(LinkageKey.generate()) : Linker.plain()).link(left, right);

        double hits = links.stream()
                .filter(link -> truth.contains(link.left() + "," + link.right()))
                .count();
        assertThat(2 * hits / (links.size() + truth.size() - 1)).isGreaterThan(0.96);
    }
}
