package nl.veerkracht.linkage;

import java.util.List;

/**
 * How likely two records are about the same person. A proposal for people to judge, never a decision.
 *
 * @param probability 0 to 1, prior included
 * @param weight bits of evidence of all fields together, prior not included
 * @param reasons per field that both sides know, strongest first
 */
public record Score(double probability, double weight, List<Reason> reasons) {

    public Score {
        reasons = List.copyOf(reasons);
    }
}
