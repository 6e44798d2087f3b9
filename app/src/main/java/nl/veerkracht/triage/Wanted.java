package nl.veerkracht.triage;

import java.util.List;

/**
 * What a place must offer, as codes of the instrument {@code triage_wishes}; what stands beside them in words, matching does not need.
 *
 * @param needs kinds of help she asks for
 * @param limits hard: a place that does not fit one of them is no place for her
 */
public record Wanted(TriageId triage, List<String> needs, List<String> limits) {
    public Wanted {
        needs = List.copyOf(needs);
        limits = List.copyOf(limits);
    }
}
