package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** The groups as they grow. Each is called by its alphabetically first record. Not thread-safe. */
final class Joining {

    private static final Comparator<Join> BEST_FIRST = Comparator.comparingDouble((Join join) -> -join.mean())
            .thenComparing(Join::first)
            .thenComparing(Join::second);

    private final Bonds bonds;
    private final Map<String, Members> groups = new HashMap<>();

    /** Two groups that may become one; their sizes tell whether they are still what they were. */
    record Join(String first, String second, double mean, int sizes) {}

    /** What is in a group, its sums of probabilities with other groups, and the records that may not come in. */
    private static final class Members {

        final List<String> ids = new ArrayList<>();
        final Map<String, Long> sums = new HashMap<>();
        final Set<String> barred = new HashSet<>();

        Members(String id, Map<String, Long> sums) {
            ids.add(id);
            this.sums.putAll(sums);
        }
    }

    Joining(Bonds bonds, Collection<Apart> rejected) {
        this.bonds = bonds;
        bonds.ids().forEach(id -> groups.put(id, new Members(id, bonds.from(id))));
        for (Apart apart : rejected) {
            bar(apart.one(), apart.other());
            bar(apart.other(), apart.one());
        }
    }

    private void bar(String from, String id) {
        Members members = groups.get(from);
        if (members != null) {
            members.barred.add(id);
        }
    }

    PriorityQueue<Join> possible() {
        PriorityQueue<Join> queue = new PriorityQueue<>(BEST_FIRST);
        groups.keySet()
                .forEach(name ->
                        joins(name).filter(join -> join.first().equals(name)).forEach(queue::add));
        return queue;
    }

    private Stream<Join> joins(String name) {
        return group(name).sums.keySet().stream()
                .map(other -> joinOf(name, other))
                .filter(join -> join.mean() >= Groups.JOIN);
    }

    private Join joinOf(String one, String other) {
        Members a = group(one);
        Members b = group(other);
        double mean = (double) a.sums.getOrDefault(other, 0L) / Bonds.CERTAIN / a.ids.size() / b.ids.size();
        boolean inOrder = one.compareTo(other) < 0;
        return new Join(inOrder ? one : other, inOrder ? other : one, mean, a.ids.size() + b.ids.size());
    }

    boolean isCurrent(Join join) {
        Members first = groups.get(join.first());
        Members second = groups.get(join.second());
        return first != null && second != null && first.ids.size() + second.ids.size() == join.sizes();
    }

    boolean allows(Join join) {
        Members first = group(join.first());
        Members second = group(join.second());
        List<String> all =
                Stream.concat(first.ids.stream(), second.ids.stream()).toList();
        return second.ids.stream().noneMatch(first.barred::contains)
                && all.stream().allMatch(id -> isHeld(id, all));
    }

    private boolean isHeld(String id, List<String> all) {
        long possible =
                all.stream().filter(other -> bonds.isPossible(id, other)).count();
        return 2 * possible > all.size() - 1;
    }

    /** Makes them one, and tells what may be joined to it. */
    List<Join> join(Join join) {
        Members into = group(join.first());
        Members gone = Objects.requireNonNull(groups.remove(join.second()));
        into.ids.addAll(gone.ids);
        into.barred.addAll(gone.barred);
        gone.sums.forEach((other, sum) -> into.sums.merge(other, sum, Long::sum));
        into.sums.remove(join.first());
        into.sums.remove(join.second());
        into.sums.forEach((other, sum) -> {
            Map<String, Long> theirs = group(other).sums;
            theirs.remove(join.second());
            theirs.put(join.first(), sum);
        });
        return joins(join.first()).toList();
    }

    private Members group(String name) {
        return Objects.requireNonNull(groups.get(name));
    }

    List<Group> groups() {
        return groups.values().stream()
                .filter(members -> members.ids.size() > 1)
                .map(members ->
                        new Cohesion(bonds, members.ids.stream().sorted().toList()).group())
                .sorted(Comparator.comparingInt((Group group) -> -group.ids().size())
                        .thenComparing(group -> group.ids().getFirst()))
                .toList();
    }
}
