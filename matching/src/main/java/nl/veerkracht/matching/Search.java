package nl.veerkracht.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps together who must stay together and apart who must not meet. Without that the flow is best already; where it breaks a bond, the search goes on both
 * ways round (branch and bound: Land and Doig, 1960), each from where the flow stands, and leaves a way as soon as it cannot become better than what was found.
 *
 * <p>It counts its steps instead of looking at a clock: the same question has the same answer on every machine.
 */
final class Search {

    /** Where somebody cannot be any more. */
    private record Ban(int person, int[] places) {}

    /** What a place would have cost somebody. */
    private record Cost(int person, int place, int cost) {}

    private final Flow flow;
    private final int[][] cost;
    private final int waiting;
    private final List<int[]> groups;
    private final List<int[]> apart;
    private final int scale;
    private int steps;

    private int @Nullable [] found;
    private long best = Long.MAX_VALUE;
    private long left = Long.MAX_VALUE;

    /**
     * @param waiting the place that is no place: there nobody meets anybody
     * @param scale what whole costs are a multiple of
     */
    Search(Flow flow, int[][] cost, int waiting, List<int[]> groups, List<int[]> apart, int scale, int steps) {
        this.flow = flow;
        this.cost = cost;
        this.waiting = waiting;
        this.groups = groups;
        this.apart = apart;
        this.scale = scale;
        this.steps = steps;
    }

    void run() {
        for (int person = 0; person < cost.length; person++) {
            if (!flow.insert(person)) {
                throw new IllegalArgumentException("Somebody may not even wait.");
            }
        }
        explore();
    }

    /** Where everybody goes, by number. Everybody waiting is always possible, so there is always an answer. */
    int[] found() {
        if (found == null) {
            throw new IllegalStateException("The search has not run.");
        }
        return found;
    }

    /** How much better it could be at most; zero when it is proven that nothing is. */
    long gap() {
        return Math.max(0, best - Math.min(best, left));
    }

    private void explore() {
        long bound = Math.ceilDiv(flow.total(), scale) * scale;
        if (bound >= best) {
            return;
        }
        List<List<Ban>> ways = ways();
        if (ways.isEmpty()) {
            best = bound;
            found = flow.places();
        } else if (found != null && --steps < 0) {
            left = Math.min(left, bound);
        } else {
            goOn(ways);
        }
    }

    private void goOn(List<List<Ban>> ways) {
        Flow.State here = flow.save();
        for (List<Ban> way : ways) {
            List<Cost> before = new ArrayList<>();
            if (way.stream().allMatch(ban -> go(ban, before))) {
                explore();
            }
            before.forEach(one -> cost[one.person()][one.place()] = one.cost());
            flow.restore(here);
        }
    }

    /** One person at a time: who makes room for her may come where she herself cannot be any more, and has her turn then. */
    private boolean go(Ban ban, List<Cost> before) {
        int person = ban.person();
        int at = flow.place(person);
        boolean moves = Arrays.stream(ban.places()).anyMatch(place -> place == at);
        if (moves) {
            flow.remove(person);
        }
        for (int place : ban.places()) {
            before.add(new Cost(person, place, cost[person][place]));
            cost[person][place] = Flow.NEVER;
        }
        return !moves || flow.insert(person);
    }

    /** The two ways round the first bond that is broken; none when all are kept. */
    private List<List<Ban>> ways() {
        for (int[] group : groups) {
            int at = flow.place(group[0]);
            if (Arrays.stream(group).anyMatch(one -> flow.place(one) != at)) {
                return List.of(onlyAt(group, at), neverAt(group, at));
            }
        }
        for (int[] two : apart) {
            int at = flow.place(two[0]);
            if (at != waiting && at == flow.place(two[1])) {
                return List.of(neverAt(new int[] {two[1]}, at), neverAt(new int[] {two[0]}, at));
            }
        }
        return List.of();
    }

    private static List<Ban> neverAt(int[] people, int at) {
        return Arrays.stream(people)
                .mapToObj(one -> new Ban(one, new int[] {at}))
                .toList();
    }

    private List<Ban> onlyAt(int[] group, int at) {
        return Arrays.stream(group)
                .mapToObj(one -> new Ban(one, others(one, at)))
                .toList();
    }

    private int[] others(int person, int at) {
        return IntStream.range(0, cost[person].length)
                .filter(place -> place != at && cost[person][place] < Flow.NEVER)
                .toArray();
    }
}
