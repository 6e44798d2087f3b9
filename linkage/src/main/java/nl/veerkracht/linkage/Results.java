package nl.veerkracht.linkage;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was found, as rows of CSV.
 *
 * @param links best first; also improbable ones, when groups are wanted
 */
record Results(List<Link> links) {

    static final List<String> PAIR_COLUMNS = List.of("left_id", "right_id", "probability");
    static final List<String> GROUP_COLUMNS = List.of("group", "id", "probability");

    /** Groups are only sound when the improbable pairs are known too. */
    static final double LOWEST_FOR_GROUPS = 0.01;

    Stream<List<String>> pairs(double threshold) {
        return links.stream()
                .filter(link -> link.probability() >= threshold)
                .map(link -> List.of(link.left(), link.right(), text(link.probability())));
    }

    /** A row for each record that is in a group, with the mean probability of the group's pairs. */
    Stream<List<String>> groups() {
        List<Group> groups = Groups.of(links, List.of());
        return IntStream.range(0, groups.size()).boxed().flatMap(n -> rows(n + 1, groups.get(n)));
    }

    private static Stream<List<String>> rows(int number, Group group) {
        return group.ids().stream().map(id -> List.of(String.valueOf(number), id, text(group.probability())));
    }

    private static String text(double probability) {
        return String.format(Locale.ROOT, "%.6f", probability);
    }
}
