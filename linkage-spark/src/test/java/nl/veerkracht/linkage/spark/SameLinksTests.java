package nl.veerkracht.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.linkage.EncodingRefused;
import nl.veerkracht.linkage.Link;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Linker;
import nl.veerkracht.linkage.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines on the same made-up people. More than 4,000 to a side, so that only some are learned from; several portions on either side. */
@Tag("long")
class SameLinksTests {

    private static final TwoRegisters TOWN = new TwoRegisters(20_260_311, 4_800);
    private static final List<Row> LEFT = TwoRegisters.rows(TOWN.left);
    private static final List<Row> RIGHT = TwoRegisters.rows(TOWN.right);

    @TempDir
    Path work;

    private SparkEngine engine() {
        return new SparkEngine(
                Cluster.SPARK,
                new Shelf(work.toUri().toString()),
                1_500,
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files).isEmpty();
        }
    }

    private static Map<String, Double> probabilities(List<Link> links) {
        return links.stream().collect(Collectors.toMap(link -> link.left() + " " + link.right(), Link::probability));
    }

    private static void assertSame(List<Link> spark, List<Link> memory) {
        Map<String, Double> expected = probabilities(memory);
        Map<String, Double> actual = probabilities(spark);

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((pair, p) -> assertThat(p).isEqualTo(expected.getOrDefault(pair, -1.0), within(1e-9)));
    }

    static Stream<Linker> linkers() {
        Linker plain = Linker.plain().withThreshold(0.01);
        Linker coded = Linker.coded(LinkageKey.of(new byte[32])).withThreshold(0.01);
        return Stream.of(plain, plain.oneToOne(), coded, coded.oneToOne());
    }

    @ParameterizedTest
    @MethodSource("linkers")
    void two_registers_give_the_same_pairs_and_probabilities_on_either_engine(Linker linker) throws IOException {
        try (SparkEngine engine = engine()) {
            assertSame(linker.link(engine, LEFT, RIGHT), linker.link(LEFT, RIGHT));
        }
        assertNothingLeft();
    }

    @Test
    void records_under_two_keys_are_refused() {
        List<Row> few = LEFT.subList(0, 10);
        try (SparkEngine engine = engine()) {
            Linker.coded(LinkageKey.of(new byte[32])).duplicates(engine, few);

            assertThatThrownBy(() -> Linker.coded(LinkageKey.generate()).link(engine, few, few))
                    .isInstanceOf(EncodingRefused.class);
        }
    }

    @Test
    void one_register_gives_the_same_duplicates_on_either_engine() {
        Linker linker = Linker.coded(LinkageKey.of(new byte[32])).withThreshold(0.01);
        try (SparkEngine engine = engine()) {
            assertSame(linker.duplicates(engine, LEFT), linker.duplicates(LEFT));
        }
    }

    @Test
    void an_empty_register_links_with_nobody() {
        try (SparkEngine engine = engine()) {
            assertThat(Linker.plain().link(engine, LEFT, List.of())).isEmpty();
        }
    }

    @Test
    void what_lies_on_the_shelf_shows_no_name() throws IOException {
        try (SparkEngine engine = engine()) {
            Linker.plain().link(engine, LEFT.subList(0, 1_600), List.of());

            try (Stream<Path> files = Files.walk(work).filter(Files::isRegularFile)) {
                List<Path> portions =
                        files.filter(file -> !file.toString().endsWith(".crc")).toList();
                assertThat(portions).hasSize(2);
                for (Path portion : portions) {
                    assertThat(Files.readString(portion, StandardCharsets.ISO_8859_1))
                            .doesNotContainIgnoringCase("Rivierstad");
                }
            }
        }
    }
}
