package nl.veerkracht.linkage;

import java.util.List;

/**
 * Records that are probably all about one person. A proposal for people to judge, never a decision.
 *
 * @param ids two or more, in alphabetical order
 * @param probability the mean of the probabilities of all its pairs, 0 to 1: the share of its pairs expected to be right
 * @param weakest the mean probability of the record that fits least with the others, which a judge should look at first
 * @param bonds the fewest and strongest links that hold it together, one less than there are records, best first; {@link Model#compare} on
 *     both ends of each gives the reasons field by field
 * @param doubts pairs inside that are improbable by themselves, least probable first
 */
public record Group(List<String> ids, double probability, Weakest weakest, List<Link> bonds, List<Link> doubts) {

    /** The record that fits least, and its mean probability with the others. */
    public record Weakest(String id, double probability) {}

    public Group {
        ids = List.copyOf(ids);
        bonds = List.copyOf(bonds);
        doubts = List.copyOf(doubts);
    }

    /** Three records or more: a pair is told by its link already. */
    public boolean isWholePerson() {
        return ids.size() > 2;
    }
}
