package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By example, and for many random graphs of links with loose ends, rejections and equal probabilities. */
class GroupsTests {

    private static final int CASES = 400;

    /** Links and rejections among made-up records; few different probabilities, so that ties are common. */
    private record Case(List<Link> links, List<Apart> rejected) {

        static Case random(long seed) {
            Random random = new Random(seed);
            int records = 3 + random.nextInt(18);
            double density = 0.1 + 0.6 * random.nextDouble();
            Case made = new Case(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < records; i++) {
                for (int j = 0; j < i; j++) {
                    if (random.nextDouble() < density) {
                        made.links.add(new Link("r" + i, "r" + j, random.nextInt(11) / 10.0));
                    }
                    if (random.nextDouble() < 0.06) {
                        made.rejected.add(new Apart("r" + j, "r" + i));
                    }
                }
            }
            return made;
        }

        List<Group> groups() {
            return Groups.of(links, rejected);
        }
    }

    private static List<Case> cases() {
        return IntStream.range(0, CASES).mapToObj(Case::random).toList();
    }

    private static List<List<String>> ids(Collection<Group> groups) {
        return groups.stream().map(Group::ids).toList();
    }

    @Test
    void three_records_that_are_alike_are_one_person() {
        List<Group> groups = Groups.of(
                List.of(new Link("a", "b", 0.9), new Link("c", "b", 0.8), new Link("a", "c", 0.7)), List.of());

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.ids()).containsExactly("a", "b", "c");
            assertThat(group.isWholePerson()).isTrue();
            assertThat(group.probability()).isEqualTo(0.8, within(1e-9));
            assertThat(group.weakest().id()).isEqualTo("c");
            assertThat(group.weakest().probability()).isEqualTo(0.75, within(1e-9));
            assertThat(group.bonds()).containsExactly(new Link("a", "b", 0.9), new Link("b", "c", 0.8));
            assertThat(group.doubts()).isEmpty();
        });
    }

    @Test
    void a_chain_whose_ends_are_unlike_is_not_one_person_however_sure_its_links_are() {
        List<Link> chain = List.of(new Link("a", "b", 1), new Link("b", "c", 0.999), new Link("a", "c", 0.29));

        assertThat(ids(Groups.of(chain, List.of()))).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_long_chain_falls_apart_in_pairs() {
        List<Link> chain = IntStream.range(0, 9)
                .mapToObj(i -> new Link("r" + i, "r" + (i + 1), 0.99))
                .toList();

        assertThat(Groups.of(chain, List.of()))
                .allSatisfy(group -> assertThat(group.ids()).hasSize(2));
    }

    @Test
    void one_pair_in_doubt_does_not_keep_four_apart_and_is_told() {
        List<Link> links = List.of(
                new Link("a", "b", 0.99),
                new Link("a", "c", 0.99),
                new Link("b", "c", 0.99),
                new Link("a", "d", 0.9),
                new Link("b", "d", 0.9));

        assertThat(Groups.of(links, List.of())).singleElement().satisfies(group -> {
            assertThat(group.ids()).containsExactly("a", "b", "c", "d");
            assertThat(group.doubts()).containsExactly(new Link("c", "d", 0));
            assertThat(group.weakest().id()).isEqualTo("d");
        });
    }

    @Test
    void a_rejected_pair_stays_apart_also_when_a_third_is_like_both() {
        List<Link> links = List.of(new Link("a", "b", 0.9), new Link("b", "c", 0.95), new Link("a", "c", 0.99));

        assertThat(ids(Groups.of(links, List.of(new Apart("c", "a"))))).containsExactly(List.of("b", "c"));
    }

    @Test
    void a_link_with_itself_or_without_a_probability_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.of(List.of(new Link("a", "a", 1)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Groups.of(List.of(new Link("a", "b", Double.NaN)), List.of()));
    }

    @Test
    void the_order_of_links_and_of_their_ends_changes_nothing() {
        for (Case made : cases()) {
            List<Link> turned = new ArrayList<>(made.links.stream()
                    .map(link -> new Link(link.right(), link.left(), link.probability()))
                    .toList());
            List<Apart> rejected = new ArrayList<>(made.rejected);
            Collections.shuffle(turned, new Random(made.links.size()));
            Collections.reverse(rejected);

            assertThat(Groups.of(turned, rejected)).isEqualTo(made.groups());
        }
    }

    @Test
    void no_record_is_in_two_groups_and_no_rejected_pair_in_one() {
        for (Case made : cases()) {
            List<Group> groups = made.groups();

            assertThat(groups.stream().flatMap(group -> group.ids().stream())).doesNotHaveDuplicates();
            for (Apart apart : made.rejected) {
                assertThat(groups).noneMatch(group -> group.ids().containsAll(List.of(apart.one(), apart.other())));
            }
        }
    }

    @Test
    void no_group_is_larger_than_what_its_probable_links_connect() {
        for (Case made : cases()) {
            Map<String, String> parts = connected(made.links);
            for (Group group : made.groups()) {
                assertThat(group.ids().stream().map(parts::get).distinct()).hasSize(1);
            }
        }
    }

    @Test
    void every_member_may_be_the_same_person_as_more_than_half_of_the_others() {
        for (Case made : cases()) {
            Bonds bonds = Bonds.of(made.links);
            for (Group group : made.groups()) {
                for (String id : group.ids()) {
                    long possible = group.ids().stream()
                            .filter(other -> bonds.isPossible(id, other))
                            .count();
                    assertThat(2 * possible).isGreaterThan(group.ids().size() - 1);
                }
            }
        }
    }

    @Test
    void an_unrelated_record_changes_no_group() {
        for (Case made : cases()) {
            List<Link> more = new ArrayList<>(made.links);
            more.add(new Link("a stranger", "r0", 0.3));
            more.add(new Link("r1", "a stranger", 0.1));

            assertThat(Groups.of(more, made.rejected)).isEqualTo(made.groups());
        }
    }

    @Test
    void what_is_not_connected_can_be_grouped_apart() {
        for (int i = 0; i < CASES; i += 2) {
            Case one = Case.random(i);
            Case other = Case.random(i + 1);
            List<Link> both = new ArrayList<>(one.links);
            other.links.forEach(link -> both.add(new Link("x" + link.left(), "x" + link.right(), link.probability())));
            List<Apart> rejected = new ArrayList<>(one.rejected);
            other.rejected.forEach(apart -> rejected.add(new Apart("x" + apart.one(), "x" + apart.other())));

            List<List<String>> together = new ArrayList<>(ids(one.groups()));
            ids(other.groups())
                    .forEach(
                            ids -> together.add(ids.stream().map(id -> "x" + id).toList()));
            assertThat(ids(Groups.of(both, rejected))).containsExactlyInAnyOrderElementsOf(together);
        }
    }

    @Test
    void bonds_hold_every_group_together() {
        for (Case made : cases()) {
            for (Group group : made.groups()) {
                assertThat(group.bonds()).hasSize(group.ids().size() - 1);
                assertThat(new HashSet<>(connected(group.bonds()).values())).hasSize(1);
            }
        }
    }

    /** Per record the name of the part that it is connected with by probable links. */
    static Map<String, String> connected(List<Link> links) {
        Map<String, Set<String>> parts = new HashMap<>();
        for (Link link : links) {
            Set<String> left = parts.computeIfAbsent(link.left(), id -> new HashSet<>(Set.of(id)));
            Set<String> right = parts.computeIfAbsent(link.right(), id -> new HashSet<>(Set.of(id)));
            if (link.probability() >= 0.5 && left != right) {
                left.addAll(right);
                right.forEach(id -> parts.put(id, left));
            }
        }
        Map<String, String> names = new HashMap<>();
        parts.forEach((id, part) -> names.put(id, Collections.min(part)));
        return names;
    }
}
