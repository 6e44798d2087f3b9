package nl.veerkracht.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who must stay together, in groups, and who must not meet, in pairs; by number. Bonds with somebody who does not wait bind nobody here. */
final class Bonds {

    private final int[] head;
    private final List<int[]> groups = new ArrayList<>();
    private final List<int[]> apart = new ArrayList<>();

    Bonds(List<UUID> seekers, Collection<Bond> bonds) {
        Map<UUID, Integer> numbers = new HashMap<>();
        seekers.forEach(id -> numbers.put(id, numbers.size()));
        head = new int[seekers.size()];
        for (int one = 0; one < head.length; one++) {
            head[one] = one;
        }
        for (Bond bond : bonds) {
            Integer one = numbers.get(bond.one());
            Integer other = numbers.get(bond.other());
            if (one != null && other != null && bond.together()) {
                head[head(one)] = head(other);
            } else if (one != null && other != null) {
                apart.add(new int[] {Math.min(one, other), Math.max(one, other)});
            }
        }
        gather();
    }

    private int head(int one) {
        return head[one] == one ? one : head(head[one]);
    }

    private void gather() {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int one = 0; one < head.length; one++) {
            members.computeIfAbsent(head(one), ignored -> new ArrayList<>()).add(one);
        }
        members.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .forEach(groups::add);
        groups.sort((one, other) -> Integer.compare(one[0], other[0]));
        apart.sort((one, other) ->
                one[0] == other[0] ? Integer.compare(one[1], other[1]) : Integer.compare(one[0], other[0]));
    }

    List<int[]> groups() {
        return groups;
    }

    List<int[]> apart() {
        return apart;
    }

    /** By what costs are multiplied so that each group's can be shared evenly in whole numbers. */
    int scale() {
        int scale = 1;
        for (int[] group : groups) {
            scale = scale / divisor(scale, group.length) * group.length;
        }
        return scale;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /**
     * In a group each member costs the same share of the whole: then nobody of them is better off elsewhere than the others, and the flow keeps most groups
     * together by itself. A place is none for a group when it is none for one of them, or has too little room, or when two of them must not meet.
     */
    void share(int[][] cost, int[] capacity, int scale) {
        for (int[] row : cost) {
            for (int at = 0; at < row.length; at++) {
                row[at] = row[at] >= Flow.NEVER ? Flow.NEVER : row[at] * scale;
            }
        }
        for (int[] group : groups) {
            for (int at = 0; at < capacity.length; at++) {
                shareAt(group, cost, at, capacity);
            }
        }
    }

    private void shareAt(int[] group, int[][] cost, int at, int[] capacity) {
        boolean never = capacity[at] < group.length || (at < capacity.length - 1 && quarrels(group));
        long sum = 0;
        for (int one : group) {
            never |= cost[one][at] >= Flow.NEVER;
            sum += cost[one][at];
        }
        int share = never ? Flow.NEVER : (int) (sum / group.length);
        for (int one : group) {
            cost[one][at] = share;
        }
    }

    private boolean quarrels(int[] group) {
        return apart.stream().anyMatch(two -> head(two[0]) == head(group[0]) && head(two[1]) == head(group[0]));
    }
}
