package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
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
                                    .filter(link -> person(link.left()).equals(person(link.right())))
                                    .count()
                            / (double) inside.size(),
                    inside.size());
        }

        /** Within a tenth and what chance does to so few links. */
        void assertCalibrated() {
            double chance = 2 * Math.sqrt(said * (1 - said) / links);
            assertThat(right).as("%s links", links).isCloseTo(said, within(0.1 + chance));
        }

        private static String person(String id) {
            return id.split("/", -1)[0];
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

        low.assertCalibrated();
        high.assertCalibrated();
        assertThat(sure.right()).isCloseTo(sure.said(), within(0.01));
    }

    @Test
    void of_duplicates_in_one_file_as_many_are_right_as_is_said() {
        Linker linker = Linker.coded(LinkageKey.of(new byte[32])).withThreshold(0.05);
        List<Link> links = LongStream.range(0, 3)
                .mapToObj(seed -> MadeUpCity.seenOften(7_400 + seed, 700, 3))
                .flatMap(rows -> linker.duplicates(rows).stream())
                .toList();
        Stretch low = Stretch.of(links, 0.1, 0.5);
        Stretch high = Stretch.of(links, 0.5, 0.9);

        low.assertCalibrated();
        high.assertCalibrated();
    }
}
