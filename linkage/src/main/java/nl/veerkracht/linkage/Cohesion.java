package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of finished groups what holds them together and what speaks against them. */
final class Cohesion {

    private static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble((Link link) -> -link.probability())
            .thenComparing(Link::left)
            .thenComparing(Link::right);

    private final Bonds bonds;
    private final List<String> ids;
    private final List<Link> pairs = new ArrayList<>();

    /** @param ids in alphabetical order */
    Cohesion(Bonds bonds, List<String> ids) {
        this.bonds = bonds;
        this.ids = ids;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                pairs.add(link(ids.get(i), ids.get(j)));
            }
        }
        pairs.sort(BEST_FIRST);
    }

    private Link link(String one, String other) {
        return new Link(one, other, (double) bonds.between(one, other) / Bonds.CERTAIN);
    }

    Group group() {
        long sum = ids.stream().mapToLong(this::sum).sum();
        return new Group(ids, mean(sum, ids.size()), weakest(), strongest(), doubts());
    }

    private long sum(String id) {
        return ids.stream().mapToLong(other -> bonds.between(id, other)).sum();
    }

    private double mean(long sum, int records) {
        return (double) sum / Bonds.CERTAIN / records / (ids.size() - 1);
    }

    private Group.Weakest weakest() {
        return ids.stream()
                .map(id -> new Group.Weakest(id, mean(sum(id), 1)))
                .min(Comparator.comparingDouble(Group.Weakest::probability).thenComparing(Group.Weakest::id))
                .orElseThrow();
    }

    /** A heaviest spanning tree, grown from the best link (Prim 1957). */
    private List<Link> strongest() {
        Set<String> reached = new HashSet<>(Set.of(pairs.getFirst().left()));
        List<Link> tree = new ArrayList<>();
        while (reached.size() < ids.size()) {
            Link best = pairs.stream()
                    .filter(link -> reached.contains(link.left()) != reached.contains(link.right()))
                    .findFirst()
                    .orElseThrow();
            reached.add(best.left());
            reached.add(best.right());
            tree.add(best);
        }
        tree.sort(BEST_FIRST);
        return tree;
    }

    private List<Link> doubts() {
        return pairs.reversed().stream()
                .filter(link -> link.probability() < Groups.JOIN)
                .toList();
    }
}
