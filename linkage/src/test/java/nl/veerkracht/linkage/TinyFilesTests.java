package nl.veerkracht.linkage;

import static nl.veerkracht.linkage.SameLinks.shuffled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ten to a hundred records: what is learned from so few may make nobody sure of strangers, and nothing may break. */
@Tag("long")
class TinyFilesTests {

    private static final int SEEDS = 12;
    private static final int[] SIZES = {10, 30, 100};

    private final Linker coded = Linker.coded(LinkageKey.of(new byte[32])).withThreshold(0.05);
    private final Linker plain = Linker.plain().withThreshold(0.05);

    /** What files tell of people, and how many of a hundred sure links may be wrong. */
    private enum Known {
        EVERYTHING(1),
        NAMES_AND_DATE(1),
        NAMES(5),
        DATE(7);

        private final double wrong;

        Known(double wrong) {
            this.wrong = wrong;
        }

        private Row of(Row row) {
            Person all = row.person();
            PersonBuilder some = Person.builder();
            if (this != DATE) {
                some.givenNames(all.givenNames()).infix(all.infix()).surname(all.surname());
            }
            if (this != NAMES) {
                some.birthDate(all.birthDate());
            }
            return this == EVERYTHING ? row : new Row(row.id(), some.build());
        }

        List<Row> of(List<Row> rows) {
            return rows.stream().map(this::of).toList();
        }
    }

    private static String person(String id) {
        return id.split("/", -1)[0];
    }

    private static boolean isRight(Link link) {
        return person(link.left()).equals(person(link.right()));
    }

    private static Map<String, Double> probabilities(List<Link> links) {
        Map<String, Double> probabilities = new HashMap<>();
        links.forEach(link -> probabilities.put(
                link.left().compareTo(link.right()) < 0
                        ? link.left() + " " + link.right()
                        : link.right() + " " + link.left(),
                link.probability()));
        return probabilities;
    }

    private static void assertSame(List<Link> links, List<Link> others) {
        SameLinks.assertSame(probabilities(links), probabilities(others));
    }

    private static Stream<MadeUpCity> cities() {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> IntStream.of(SIZES).mapToObj(people -> new MadeUpCity(900 + seed, people)));
    }

    private static Stream<List<Row>> files() {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> IntStream.of(SIZES).mapToObj(people -> MadeUpCity.seenOften(900 + seed, people, 3)));
    }

    private static void assertFewWrong(List<Link> links, Known known) {
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.probability()).isBetween(0.05, 1.0));
        List<Link> sure =
                links.stream().filter(link -> link.probability() >= 0.9).toList();
        assertThat(sure).hasSizeGreaterThan(400);
        assertFewWrongOf(sure, known);
    }

    private static void assertFewWrongOf(List<Link> sure, Known known) {
        assertThat(sure.stream().filter(link -> !isRight(link)).count())
                .as("wrong of %s", sure.size())
                .isLessThanOrEqualTo((long) (known.wrong / 100 * sure.size()));
    }

    @ParameterizedTest
    @EnumSource
    void of_sure_links_between_two_files_next_to_none_are_wrong(Known known) {
        for (Linker linker : List.of(coded, plain)) {
            assertFewWrong(
                    cities().flatMap(city -> linker.link(known.of(city.left), known.of(city.right)).stream())
                            .toList(),
                    known);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_sure_duplicates_in_one_file_next_to_none_are_wrong(Known known) {
        for (Linker linker : List.of(coded, plain)) {
            assertFewWrong(
                    files().flatMap(rows -> linker.duplicates(known.of(rows)).stream())
                            .toList(),
                    known);
        }
    }

    @Test
    void files_that_share_nobody_give_no_sure_link() {
        assertThat(LongStream.range(0, SEEDS).boxed().flatMap(seed -> {
                    MadeUpCity one = new MadeUpCity(2_000 + seed, 60);
                    List<Row> strangers = new MadeUpCity(3_000 + seed, 60)
                            .right.stream()
                                    .map(row -> new Row("s" + row.id(), row.person()))
                                    .toList();
                    return coded.link(one.left, strangers).stream();
                }))
                .noneMatch(link -> link.probability() >= 0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 100})
    void the_order_of_rows_changes_nothing(int people) {
        for (long seed = 0; seed < 4; seed++) {
            for (Known known : Known.values()) {
                MadeUpCity city = new MadeUpCity(500 + seed, people);
                List<Row> left = known.of(city.left);
                List<Row> right = known.of(city.right);
                assertSame(coded.link(shuffled(left, seed), shuffled(right, seed + 9)), coded.link(left, right));
                List<Row> rows = known.of(MadeUpCity.seenOften(500 + seed, people, 3));
                assertSame(coded.duplicates(shuffled(rows, seed)), coded.duplicates(rows));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_row_beside_many_finds_its_own_person_or_nobody(Known known) {
        List<Link> sure = LongStream.range(0, 150)
                .boxed()
                .flatMap(seed -> {
                    MadeUpCity city = new MadeUpCity(700 + seed, 60);
                    List<Row> one = known.of(city.right).subList(0, 1);
                    return Stream.concat(
                            coded.link(known.of(city.left), one).stream(),
                            plain.oneToOne().link(one, known.of(city.left)).stream());
                })
                .filter(link -> link.probability() >= 0.9)
                .toList();

        assertThat(sure).hasSizeGreaterThan(20);
        assertFewWrongOf(sure, known);
    }

    /** So many rows, each of the same person. */
    private static List<Row> rows(int count, UnaryOperator<PersonBuilder> known) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Row("r" + n, known.apply(Person.builder()).build()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50})
    void rows_of_which_nothing_is_known_are_linked_with_nobody(int count) {
        List<Row> empty = rows(count, known -> known);
        MadeUpCity city = new MadeUpCity(5, 30);

        for (Linker linker : List.of(coded, plain, coded.oneToOne())) {
            assertThat(linker.link(empty, empty)).isEmpty();
            assertThat(linker.link(city.left, empty)).isEmpty();
            assertThat(linker.link(empty, city.right)).isEmpty();
            assertThat(linker.duplicates(empty)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100})
    void rows_that_are_all_equal_are_all_as_probable(int count) {
        List<Row> equal = rows(
                count, known -> known.givenNames("Maya").surname("Roggeveld").birthDate("2009-03-14"));

        for (Linker linker : List.of(coded, plain)) {
            for (List<Link> links : List.of(linker.link(equal, equal), linker.duplicates(equal))) {
                assertThat(links)
                        .allSatisfy(link -> assertThat(link.probability())
                                .isBetween(0.05, 1.0)
                                .isEqualTo(links.getFirst().probability(), within(1e-9)));
            }
            assertThat(linker.oneToOne().link(equal, equal)).hasSizeLessThanOrEqualTo(count);
        }
    }
}
