package nl.veerkracht.matching;

import java.util.Map;
import java.util.Set;

/**
 * What weighs how much, in points. A service's points for somebody are the sum of what speaks for it less what speaks against it.
 *
 * @param needs for each kind of help she asks for that the service gives
 * @param sharedLimits limits that only bind where she is with others or sleeps
 * @param room for a place now; {@code week} less for each week of waiting, at most {@code longestWait} weeks; {@code unknownWait} weeks when nobody knows
 * @param group how the group is
 * @param near for a service in her own city
 * @param language for her own language
 * @param stale less when its places were confirmed more than {@code staleDays} ago
 * @param whole how a proposal for all together weighs
 */
public record Weights(
        Map<String, Integer> needs,
        Set<String> sharedLimits,
        Room room,
        Group group,
        int near,
        int language,
        int stale,
        int staleDays,
        Whole whole) {

    public record Room(int now, int week, int longestWait, int unknownWait) {}

    /** @param peers for a group of her age, which is at most {@code peerYears} younger or older */
    public record Group(int calm, int growing, int tense, int heavy, int peers, int peerYears) {}

    /**
     * @param least points below which nothing is proposed
     * @param waitedWeek by how much a proposal for somebody gains with every week she waited, at most {@code longestWaited} weeks
     * @param change what it costs to change an earlier proposal
     * @param steps how far the search goes for who must stay together or apart, before it gives the best it found
     */
    public record Whole(int least, int waitedWeek, int longestWaited, int change, int steps) {}

    public Weights {
        needs = Map.copyOf(needs);
        sharedLimits = Set.copyOf(sharedLimits);
    }

    int need(String code) {
        return needs.getOrDefault(code, 0);
    }
}
