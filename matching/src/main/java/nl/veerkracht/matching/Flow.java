package nl.veerkracht.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts everybody somewhere at the least cost, with so many places each: a minimum-cost flow. Putting somebody in follows the shortest path of moves that makes
 * room for her (successive shortest paths with node potentials: Ahuja, Magnanti and Orlin, Network Flows, 1993, 9.7); taking somebody out lets others move up
 * the same way, so that after each call the rest stands as cheaply as it can. That makes it possible to forbid something and go on from there (as in the dynamic
 * Hungarian algorithm of Mills-Tettey, Stentz and Dias, 2007).
 *
 * <p>{@code price} is what a place costs on top for being wanted: nobody would rather be elsewhere at these prices, and where there is room the price is zero.
 */
final class Flow {

    static final int NEVER = Integer.MAX_VALUE / 4;
    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int NOWHERE = -1;

    /** Who is where, to go back to. */
    record State(int[] place, long[] price, int[] load, int[] first, int[] next, int[] previous) {}

    private final int[][] cost;
    private final int[] capacity;

    /** Which places can be for each person, and which persons for each place: most cannot, and are never looked at. */
    private final int[][] options;

    private final int[][] takers;

    private final int[] place;
    private final long[] price;
    private final int[] load;
    private final int[] first;
    private final int[] next;
    private final int[] previous;

    private final long[] distance;
    private final boolean[] done;
    private final int[] who;
    private final int[] link;
    private long reach;

    /** @param cost of each person in each place, {@link #NEVER} for what cannot be; kept, not copied */
    Flow(int[][] cost, int[] capacity) {
        this.cost = cost;
        this.capacity = capacity;
        int places = capacity.length;
        options = new int[cost.length][];
        Arrays.setAll(
                options,
                one -> IntStream.range(0, places)
                        .filter(at -> cost[one][at] < NEVER)
                        .toArray());
        takers = turned(options, places);
        place = filled(cost.length);
        next = filled(cost.length);
        previous = filled(cost.length);
        first = filled(places);
        price = new long[places];
        load = new int[places];
        distance = new long[places];
        done = new boolean[places];
        who = new int[places];
        link = new int[places];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOWHERE);
        return array;
    }

    private static int[][] turned(int[][] options, int places) {
        int[] count = new int[places];
        for (int[] some : options) {
            for (int at : some) {
                count[at]++;
            }
        }
        int[][] takers = new int[places][];
        Arrays.setAll(takers, at -> new int[count[at]]);
        for (int one = options.length - 1; one >= 0; one--) {
            for (int at : options[one]) {
                takers[at][--count[at]] = one;
            }
        }
        return takers;
    }

    int place(int person) {
        return place[person];
    }

    long total() {
        long total = 0;
        for (int person = 0; person < place.length; person++) {
            total += place[person] == NOWHERE ? 0 : cost[person][place[person]];
        }
        return total;
    }

    /** False when there is no place for her at all. */
    boolean insert(int person) {
        Arrays.fill(done, false);
        Arrays.fill(distance, FAR);
        reach = FAR;
        for (int at : options[person]) {
            if (cost[person][at] < NEVER) {
                arrive(cost[person][at] + price[at], at, NOWHERE, person);
            }
        }
        int end = nearest(FAR);
        while (end != NOWHERE && load[end] == capacity[end]) {
            done[end] = true;
            makeRoom(end);
            end = nearest(FAR);
        }
        if (end == NOWHERE) {
            return false;
        }
        raise(distance[end]);
        moveAlong(end);
        return true;
    }

    /** A shorter way to a place. Nothing that is farther than the nearest place with room is of use. */
    private void arrive(long far, int at, int from, int one) {
        if (far < distance[at] && far < reach) {
            distance[at] = far;
            link[at] = from;
            who[at] = one;
            if (load[at] < capacity[at]) {
                reach = far;
            }
        }
    }

    private int nearest(long before) {
        int nearest = NOWHERE;
        long least = before;
        for (int at = 0; at < capacity.length; at++) {
            if (!done[at] && distance[at] < least) {
                least = distance[at];
                nearest = at;
            }
        }
        return nearest;
    }

    /** One of those who are at this full place could go elsewhere. */
    private void makeRoom(int full) {
        for (int one = first[full]; one != NOWHERE; one = next[one]) {
            int[] row = cost[one];
            long base = distance[full] - row[full] - price[full];
            for (int to : options[one]) {
                if (row[to] < NEVER) {
                    arrive(base + row[to] + price[to], to, full, one);
                }
            }
        }
    }

    private void raise(long reached) {
        for (int at = 0; at < capacity.length; at++) {
            if (done[at]) {
                price[at] += reached - distance[at];
            }
        }
    }

    private void moveAlong(int end) {
        int to = end;
        while (to != NOWHERE) {
            int from = link[to];
            int one = who[to];
            if (from != NOWHERE) {
                take(one);
            }
            put(one, to);
            to = from;
        }
    }

    /** Takes somebody out; others move up where that is better for all. */
    void remove(int person) {
        int hole = place[person];
        take(person);
        if (price[hole] == 0) {
            return;
        }
        Arrays.fill(done, false);
        Arrays.fill(distance, FAR);
        distance[hole] = 0;
        int end = hole;
        long best = price[hole];
        for (int at = nearest(best); at != NOWHERE; at = nearest(best)) {
            done[at] = true;
            if (distance[at] + price[at] < best) {
                best = distance[at] + price[at];
                end = at;
            }
            moveUp(at);
        }
        lower(best);
        while (end != hole) {
            int one = who[end];
            int to = link[end];
            take(one);
            put(one, to);
            end = to;
        }
    }

    /** Somebody from elsewhere could come to this place. */
    private void moveUp(int to) {
        for (int one : takers[to]) {
            int from = place[one];
            if (from != NOWHERE && !done[from] && cost[one][to] < NEVER) {
                long over = cost[one][to] + price[to] - cost[one][from] - price[from];
                if (distance[to] + over < distance[from]) {
                    distance[from] = distance[to] + over;
                    link[from] = to;
                    who[from] = one;
                }
            }
        }
    }

    private void lower(long best) {
        for (int at = 0; at < capacity.length; at++) {
            if (done[at] && distance[at] < best) {
                price[at] -= best - distance[at];
            }
        }
    }

    private void take(int person) {
        int at = place[person];
        int before = previous[person];
        int after = next[person];
        if (before == NOWHERE) {
            first[at] = after;
        } else {
            next[before] = after;
        }
        if (after != NOWHERE) {
            previous[after] = before;
        }
        place[person] = NOWHERE;
        load[at]--;
    }

    private void put(int person, int at) {
        place[person] = at;
        previous[person] = NOWHERE;
        next[person] = first[at];
        if (first[at] != NOWHERE) {
            previous[first[at]] = person;
        }
        first[at] = person;
        load[at]++;
    }

    int[] places() {
        return place.clone();
    }

    State save() {
        return new State(place.clone(), price.clone(), load.clone(), first.clone(), next.clone(), previous.clone());
    }

    void restore(State state) {
        System.arraycopy(state.place(), 0, place, 0, place.length);
        System.arraycopy(state.price(), 0, price, 0, price.length);
        System.arraycopy(state.load(), 0, load, 0, load.length);
        System.arraycopy(state.first(), 0, first, 0, first.length);
        System.arraycopy(state.next(), 0, next, 0, next.length);
        System.arraycopy(state.previous(), 0, previous, 0, previous.length);
    }
}
