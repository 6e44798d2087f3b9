package nl.veerkracht.linkage;

import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts records together into whole persons. The method is average-link agglomeration (Sokal and Michener 1958) as a greedy way to the
 * clustering that disagrees least with the pairs (correlation clustering: Bansal, Blum and Chawla 2004), with two bounds. Rejected
 * pairs are must-not links (Wagstaff and others 2001) between whole groups, so that no third record brings the two together. And each member
 * must possibly be the same person as more than half of the others, pair by pair (a quasi-clique: Pei, Jiang and Zhang 2005, in which any
 * two members are such a pair or have a third in common), so that a chain of likenesses does not make strangers one person: A–B and B–C
 * never make A–B–C while A–C is improbable.
 *
 * <p>The groups depend on the set of links and rejections only, not on the order they come in: sums are kept in whole billionths, and
 * of two joins equally probable that of the alphabetically first records goes first. A record changes no group but those it is connected
 * with, so after an insert it is enough to group the links of one connected part again.
 */
public final class Groups {

    /** From this mean probability of the pairs between two groups on, they are proposed as one. */
    static final double JOIN = 0.5;

    /** From this probability on a pair may be one person of whom the two records know different things; below it, it is improbable. */
    static final double POSSIBLE = 0.3;

    private Groups() {}

    /**
     * Groups of two or more records, largest first. No record is in two.
     *
     * @param links what is known of pairs, also improbable ones if at hand; a pair that is not named counts as certainly improbable. Of a
     *     pair named twice the higher probability counts; a pair that people confirmed has probability 1. Ids are unique over all files.
     * @param rejected pairs that people judged to be two persons
     * @throws IllegalArgumentException for a link of a record with itself, or a probability outside 0 to 1
     */
    public static List<Group> of(Collection<Link> links, Collection<Apart> rejected) {
        Joining joining = new Joining(Bonds.of(links), rejected);
        PriorityQueue<Joining.Join> queue = joining.possible();
        for (Joining.Join join = queue.poll(); join != null; join = queue.poll()) {
            if (joining.isCurrent(join) && joining.allows(join)) {
                queue.addAll(joining.join(join));
            }
        }
        return joining.groups();
    }
}
