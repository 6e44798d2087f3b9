package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Groups of the people of a made-up city, each written down up to five times. */
class WholePersonTests {

    private static final List<Row> ROWS = MadeUpCity.seenOften(4_711, 1_000, 5);
    private static final Linker LINKER =
            Linker.coded(LinkageKey.of(new byte[32])).withThreshold(0.01);
    private static final List<Link> LINKS = LINKER.duplicates(ROWS);

    private static String person(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** Of all pairs of records, those said to be one person, those rightly so, and those that are. */
    private record Pairs(double said, double right, double all) {

        static Pairs of(List<Set<String>> groups) {
            double right = groups.stream()
                    .flatMap(group -> group.stream()
                            .collect(Collectors.groupingBy(WholePersonTests::person, Collectors.counting()))
                            .values()
                            .stream())
                    .mapToDouble(Pairs::pairs)
                    .sum();
            double all = ROWS.stream()
                    .collect(Collectors.groupingBy(row -> person(row.id()), Collectors.counting()))
                    .values()
                    .stream()
                    .mapToDouble(Pairs::pairs)
                    .sum();
            return new Pairs(
                    groups.stream().mapToDouble(group -> pairs(group.size())).sum(), right, all);
        }

        private static double pairs(long records) {
            return records * (records - 1) / 2.0;
        }

        double f1() {
            return 2 * right / (said + all);
        }

        double precision() {
            return right / said;
        }
    }

    private static List<Set<String>> chained() {
        return GroupsTests.connected(LINKS).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values()
                .stream()
                .toList();
    }

    @Test
    void groups_find_more_than_links_alone_and_join_fewer_strangers_than_chains() {
        List<Group> groups = Groups.of(LINKS, List.of());
        Pairs grouped =
                Pairs.of(groups.stream().map(group -> Set.copyOf(group.ids())).toList());
        Pairs chained = Pairs.of(chained());
        double said = LINKS.stream().filter(link -> link.probability() >= 0.5).count();
        double right = LINKS.stream()
                .filter(link -> link.probability() >= 0.5 && person(link.left()).equals(person(link.right())))
                .count();
        Pairs alone = new Pairs(said, right, grouped.all());
        assertThat(grouped.f1()).isGreaterThan(alone.f1());
        assertThat(grouped.precision()).isGreaterThan(0.995).isGreaterThan(chained.precision());
    }

    @Test
    void records_in_another_order_make_the_same_persons() {
        List<Link> links = LINKER.duplicates(ROWS.reversed());

        assertThat(Groups.of(links, List.of()).stream().map(Group::ids))
                .containsExactlyElementsOf(
                        Groups.of(LINKS, List.of()).stream().map(Group::ids).toList());
    }
}
