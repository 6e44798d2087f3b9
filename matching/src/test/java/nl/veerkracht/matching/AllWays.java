package nl.veerkracht.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries every way to send everybody somewhere, and tells what the best comes to. Shares nothing with the kernel but how well one service fits one person. */
final class AllWays {

    private final Matching matching;
    private final Weights.Whole weights;
    private final List<Seeker> seekers;
    private final List<Offer> offers;
    private final Collection<Bond> bonds;

    AllWays(Weights weights, List<Seeker> seekers, List<Offer> offers, Collection<Bond> bonds) {
        this.matching = new Matching(weights, 2026);
        this.weights = weights.whole();
        this.seekers = seekers;
        this.offers = offers;
        this.bonds = bonds;
    }

    /** What this way comes to in points; nothing when it breaks what is hard. */
    OptionalInt worth(Map<UUID, UUID> way) {
        Map<UUID, Integer> used = new HashMap<>();
        int worth = 0;
        for (Seeker seeker : seekers) {
            UUID to = way.get(seeker.id());
            OptionalInt one = to == null ? OptionalInt.of(waiting(seeker)) : going(seeker, to);
            if (one.isEmpty() || (to != null && used.merge(to, 1, Integer::sum) > room(to))) {
                return OptionalInt.empty();
            }
            worth += one.getAsInt();
        }
        return bonds.stream().allMatch(bond -> isKept(bond, way)) ? OptionalInt.of(worth) : OptionalInt.empty();
    }

    private int waiting(Seeker seeker) {
        int weeks = Math.min(seeker.waited() / 7, weights.longestWaited());
        return weights.least() - weeks * weights.waitedWeek() - (seeker.earlier() == null ? 0 : weights.change());
    }

    private OptionalInt going(Seeker seeker, UUID to) {
        OptionalInt points = matching.points(seeker, offer(to));
        boolean moved = seeker.earlier() != null && !seeker.earlier().equals(to);
        return points.isEmpty() ? points : OptionalInt.of(points.getAsInt() - (moved ? weights.change() : 0));
    }

    private Offer offer(UUID id) {
        return offers.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private int room(UUID id) {
        Integer places = offer(id).room().places();
        return places == null ? seekers.size() : places;
    }

    private boolean isKept(Bond bond, Map<UUID, UUID> way) {
        if (seekers.stream().noneMatch(one -> one.id().equals(bond.one()))
                || seekers.stream().noneMatch(one -> one.id().equals(bond.other()))) {
            return true;
        }
        UUID one = way.get(bond.one());
        UUID other = way.get(bond.other());
        return bond.together() ? Objects.equals(one, other) : one == null || !one.equals(other);
    }

    int best() {
        return best(0, new HashMap<>());
    }

    private int best(int from, Map<UUID, UUID> way) {
        if (from == seekers.size()) {
            return worth(way).orElse(Integer.MIN_VALUE);
        }
        List<@Nullable UUID> to = new ArrayList<>();
        to.add(null);
        offers.forEach(offer -> to.add(offer.id()));
        int best = Integer.MIN_VALUE;
        for (UUID one : to) {
            if (one == null) {
                way.remove(seekers.get(from).id());
            } else {
                way.put(seekers.get(from).id(), one);
            }
            best = Math.max(best, best(from + 1, way));
        }
        way.remove(seekers.get(from).id());
        return best;
    }
}
