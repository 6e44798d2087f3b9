package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether of the links of probability 0.7 about seven in ten are right, in cities the model never saw. */
class CalibrationTests {

    /** Links whose probabilities lie in one stretch. */
    private record Stretch(double said, double right, int links) {

        static Stretch of(List<Link> links, double from, double to) {
            List<Link> inside = links.stream()
                    .filter(link -> link.probability() >= from && link.probability() < to)
                    .toList();
            return new Stretch(
                    inside.stream().mapToDouble(Link::probability).average().orElse(0),
                    inside.stream()
                                    .filter(link -> link.left().equals(link.right()))
                                    .count()
                            / (double) inside.size(),
                    inside.size());
        }
    }

    private static List<Link> links(int cities, int people, boolean coded, boolean oneToOne) {
        Linker linker = (coded ? Linker.coded(LinkageKey.of(new byte[32])) : Linker.plain()).withThreshold(0.05);
        return LongStream.range(0, cities)
                .mapToObj(seed -> new MadeUpCity(7_300 + seed, people))
                .flatMap(city -> (oneToOne ? linker.oneToOne() : linker).link(city.left, city.right).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"8, 400, true, false", "3, 1200, false, true"})
    void of_links_that_are_neither_sure_nor_hopeless_as_many_are_right_as_is_said(
            int cities, int people, boolean coded, boolean oneToOne) {
        List<Link> links = links(cities, people, coded, oneToOne);
        Stretch low = Stretch.of(links, 0.1, 0.5);
        Stretch high = Stretch.of(links, 0.5, 0.9);
        Stretch sure = Stretch.of(links, 0.9, 1.1);

        assertThat(low.right()).isCloseTo(low.said(), within(0.15));
        assertThat(high.right()).isCloseTo(high.said(), within(0.15));
        assertThat(sure.right()).isCloseTo(sure.said(), within(0.01));
    }
}
