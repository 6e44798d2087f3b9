package nl.veerkracht.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The probabilities of pairs in whole billionths, so that sums are the same in whatever order they are made. */
final class Bonds {

    static final long CERTAIN = 1_000_000_000L;

    private final SortedMap<String, SortedMap<String, Long>> of = new TreeMap<>();

    static Bonds of(Collection<Link> links) {
        Bonds bonds = new Bonds();
        for (Link link : links) {
            if (!(link.probability() >= 0 && link.probability() <= 1)) {
                throw new IllegalArgumentException("A probability lies between 0 and 1, not " + link.probability());
            }
            if (link.left().equals(link.right())) {
                throw new IllegalArgumentException("A link has two different records");
            }
            long weight = Math.round(link.probability() * CERTAIN);
            bonds.add(link.left(), link.right(), weight);
            bonds.add(link.right(), link.left(), weight);
        }
        return bonds;
    }

    private void add(String from, String to, long weight) {
        of.computeIfAbsent(from, id -> new TreeMap<>()).merge(to, weight, Math::max);
    }

    Collection<String> ids() {
        return of.keySet();
    }

    Map<String, Long> from(String id) {
        return of.getOrDefault(id, new TreeMap<>());
    }

    long between(String one, String other) {
        return from(one).getOrDefault(other, 0L);
    }

    boolean isPossible(String one, String other) {
        return between(one, other) >= Groups.POSSIBLE * CERTAIN;
    }
}
