package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whether linking the same rows in another way gives the same. */
final class SameLinks {

    private SameLinks() {}

    /** Of each pair, called by its records, how probable it is. */
    static void assertSame(Map<String, Double> actual, Map<String, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((pair, p) -> assertThat(p).isEqualTo(expected.getOrDefault(pair, 0.0), within(1e-6)));
    }

    static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
