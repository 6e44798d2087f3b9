package nl.veerkracht.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** Makes numbers of people and places, lets them be put in the cheapest order, and makes people of it again. */
final class Planning {

    private static final int WEEK = 7;

    private final Matching matching;
    private final Weights.Whole weights;
    private final List<Seeker> seekers;
    private final List<Offer> offers;
    private final Bonds bonds;

    Planning(
            Matching matching,
            Weights.Whole weights,
            Collection<Seeker> seekers,
            Collection<Offer> offers,
            Collection<Bond> bonds) {
        this.matching = matching;
        this.weights = weights;
        this.seekers = seekers.stream().sorted(Comparator.comparing(Seeker::id)).toList();
        this.offers = offers.stream()
                .filter(offer -> offer.room().now())
                .sorted(Comparator.comparing(Offer::id))
                .toList();
        this.bonds = new Bonds(this.seekers.stream().map(Seeker::id).toList(), bonds);
    }

    Proposal propose() {
        int[][] cost = costs();
        int scale = bonds.scale();
        bonds.share(cost, capacities(), scale);
        int waiting = offers.size();
        Flow flow = new Flow(cost, capacities());
        Search search = new Search(flow, cost, waiting, bonds.groups(), bonds.apart(), scale, weights.steps());
        search.run();
        return new Proposal(offers(search.found()), search.gap() == 0, Math.ceilDiv(search.gap(), scale));
    }

    private int[] capacities() {
        int[] capacities = new int[offers.size() + 1];
        for (int at = 0; at < offers.size(); at++) {
            Integer places = offers.get(at).room().places();
            capacities[at] = places == null ? seekers.size() : places;
        }
        capacities[offers.size()] = seekers.size();
        return capacities;
    }

    private int[][] costs() {
        int[][] costs = new int[seekers.size()][];
        // Each row is a person on her own: all processors may help.
        Arrays.parallelSetAll(costs, one -> row(seekers.get(one)));
        return costs;
    }

    private int[] row(Seeker seeker) {
        int[] row = new int[offers.size() + 1];
        int change = seeker.earlier() == null ? 0 : weights.change();
        for (int at = 0; at < offers.size(); at++) {
            Offer offer = offers.get(at);
            OptionalInt points = matching.points(seeker, offer);
            int moved = offer.id().equals(seeker.earlier()) ? 0 : change;
            row[at] = points.isPresent() ? moved - points.getAsInt() : Flow.NEVER;
        }
        int weeks = Math.min(seeker.waited() / WEEK, weights.longestWaited());
        row[offers.size()] = change - weights.least() + weeks * weights.waitedWeek();
        return row;
    }

    private Map<UUID, UUID> offers(int[] found) {
        Map<UUID, UUID> proposed = new LinkedHashMap<>();
        for (int one = 0; one < found.length; one++) {
            if (found[one] < offers.size()) {
                proposed.put(seekers.get(one).id(), offers.get(found[one]).id());
            }
        }
        return proposed;
    }
}
