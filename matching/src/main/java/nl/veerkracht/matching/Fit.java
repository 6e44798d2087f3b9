package nl.veerkracht.matching;

import java.util.List;
import java.util.UUID;

/**
 * How one service fits one young person.
 *
 * @param excluded why it cannot be, empty when it can
 * @param open what must be asked before anybody knows whether it can be
 * @param reasons what speaks for it and what less, what weighs most first
 * @param points the more the better it fits; says something about a service beside another one, never about a person
 */
public record Fit(UUID offer, List<Reason> excluded, List<Reason> open, List<Reason> reasons, int points) {
    public Fit {
        excluded = List.copyOf(excluded);
        open = List.copyOf(open);
        reasons = List.copyOf(reasons);
    }

    public boolean isExcluded() {
        return !excluded.isEmpty();
    }

    /** Whether it may be proposed without anybody being asked first. */
    public boolean isCertain() {
        return excluded.isEmpty() && open.isEmpty();
    }
}
