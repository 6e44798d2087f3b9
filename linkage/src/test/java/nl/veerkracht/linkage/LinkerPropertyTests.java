package nl.veerkracht.linkage;

import static nl.veerkracht.linkage.SameLinks.shuffled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds for whole files, in several made-up towns. */
class LinkerPropertyTests {

    private static Map<String, Double> probabilities(List<Link> links) {
        Map<String, Double> probabilities = new HashMap<>();
        links.forEach(link -> probabilities.put(link.left() + " " + link.right(), link.probability()));
        return probabilities;
    }

    private static void assertSame(List<Link> links, List<Link> others) {
        SameLinks.assertSame(probabilities(links), probabilities(others));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_rows_changes_neither_links_nor_their_probabilities(long seed) {
        MadeUpCity town = new MadeUpCity(seed, 300);
        Linker linker = Linker.coded(LinkageKey.generate());

        assertSame(
                linker.link(shuffled(town.left, seed), shuffled(town.right, seed + 1)),
                linker.link(town.left, town.right));
        assertSame(linker.duplicates(shuffled(town.left, seed)), linker.duplicates(town.left));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void which_file_comes_first_changes_only_which_end_is_left(long seed) {
        MadeUpCity town = new MadeUpCity(seed, 300);
        Linker linker = Linker.plain();
        List<Link> turned = linker.link(town.right, town.left).stream()
                .map(link -> new Link(link.right(), link.left(), link.probability()))
                .toList();

        assertSame(turned, linker.link(town.left, town.right));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void another_key_changes_next_to_nothing(long seed) {
        MadeUpCity town = new MadeUpCity(seed, 300);
        Map<String, Double> one =
                probabilities(Linker.coded(LinkageKey.of(new byte[32])).link(town.left, town.right));
        Map<String, Double> other =
                probabilities(Linker.coded(LinkageKey.generate()).link(town.left, town.right));
        long shared = one.keySet().stream().filter(other::containsKey).count();

        assertThat(2.0 * shared / (one.size() + other.size())).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void coded_links_are_nearly_the_plain_ones(long seed) {
        MadeUpCity town = new MadeUpCity(seed, 300);
        Map<String, Double> plain = probabilities(Linker.plain().link(town.left, town.right));
        Map<String, Double> coded =
                probabilities(Linker.coded(LinkageKey.generate()).link(town.left, town.right));
        long shared = plain.keySet().stream().filter(coded::containsKey).count();

        assertThat(2.0 * shared / (plain.size() + coded.size())).isGreaterThan(0.97);
    }
}
